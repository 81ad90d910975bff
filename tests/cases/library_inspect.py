# entry: f
# data: null

import inspect


class Animal:
    """An animal.

        Indented more.
    """

    kind = "any"

    def __init__(self, name, /, age=1, *more, key, other=None, **rest):
        self.name = name

    def speak(self):
        """Says something."""

    @classmethod
    def make(cls): ...

    @staticmethod
    def info(x): ...

    @property
    def prop(self): ...


class Dog(Animal):
    def speak(self):
        return super().speak()


def generator(n):
    x = yield n
    yield x


async def coroutine(): ...


async def agen():
    yield 1


def annotated(a: int, b: "str" = "x") -> bool: ...


def refused(action):
    try:
        return action()
    except (TypeError, ValueError) as error:
        return type(error).__name__


def caller():
    return inspect.currentframe().f_back.f_code.co_name


def f(_):
    s = inspect.signature(Animal)
    bound = s.bind("rex", 2, 3, key=4, extra=5)
    partial = inspect.signature(annotated).bind_partial(1)
    partial.apply_defaults()
    g = generator(1)
    states = [inspect.getgeneratorstate(g)]
    next(g)
    states.append(inspect.getgeneratorstate(g))
    local = dict(inspect.getgeneratorlocals(g))
    g.close()
    states.append(inspect.getgeneratorstate(g))
    c = coroutine()
    states.append(inspect.getcoroutinestate(c))
    c.close()
    members = [name for name, _ in inspect.getmembers(Dog, inspect.isfunction)]
    return {
        "signature": [str(s), [p.kind.name for p in s.parameters.values()], str(inspect.signature(annotated)),
            str(inspect.signature(Dog.speak)), str(inspect.signature(Dog("x", key=1).speak)),
            str(inspect.signature(lambda x, y=(1, 2): 0)), s.parameters["age"].default,
            s.parameters["key"].default is inspect.Parameter.empty,
            inspect.signature(annotated).return_annotation is bool],
        "bind": [bound.args, bound.kwargs, bound.arguments["more"], partial.arguments, refused(lambda: s.bind()),
            refused(lambda: s.bind("a")), str(s.replace(parameters=list(s.parameters.values())[:2]))],
        "is": [inspect.isfunction(f), inspect.ismethod(Dog("x", key=1).speak), inspect.isclass(Dog),
            inspect.isgeneratorfunction(generator), inspect.iscoroutinefunction(coroutine),
            inspect.isasyncgenfunction(agen), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgenerator(g),
            inspect.isdatadescriptor(Animal.__dict__["prop"]), inspect.isabstract(Animal), inspect.isroutine(len),
            inspect.isawaitable(c), inspect.iscode(f.__code__)],
        "states": states, "locals": local, "doc": [inspect.getdoc(Animal), inspect.getdoc(Dog.speak),
            inspect.cleandoc("  a\n    b\n  c")], "members": members, "mro": [k.__name__ for k in inspect.getmro(Dog)],
            "static": [inspect.getattr_static(Dog, "kind"), type(inspect.getattr_static(Animal, "make")).__name__],
            "unwrap": inspect.unwrap(f) is f,
        "caller": caller(), "args": inspect.getfullargspec(annotated).args, "call": inspect.getcallargs(annotated, 1),
        "classify": sorted(a.kind for a in inspect.classify_class_attrs(Animal) if a.name in ("make", "info", "prop",
                "speak", "kind")), "parameter": str(inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=3)),
    }
