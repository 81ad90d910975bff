# entry: f
# data: [1, 2]

def everything(a, b=2, /, c=3, *args, d, e=5, **rest):
    return [a, b, c, args, d, e, rest]


def positional(a, b, /):
    return [a, b]


def keyword(*, a, b=None):
    return [a, b]


def named_like_positional(name, /, **rest):
    return [name, rest]


def starred(*args, **kwargs):
    return [list(args), kwargs]


def refused(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except TypeError as error:
        return str(error)


calls = []


def note(x):
    calls.append(x)
    return x


class Callable:
    def __call__(self, first, *, scale=1):
        return first * scale

    def method(self, a, b=1):
        return [a, b]


def f(pair):
    starred(note(1), *[note(2)], note(3), k=note(4), **{"z": note(5)})
    mapping = {"d": 4, "extra": 6}
    return {
        "everything": [everything(1, d=4), everything(1, 2, 3, 4, 5, d=6, f=7), everything(*pair, **mapping)],
        "clash is no clash": named_like_positional("n", name="other"),
        "starred": starred(*pair, *"ab", x=1, **{"y": 2}, **{"z": 3}),
        "evaluated in order": calls,
        "callable": [Callable()(3, scale=2), Callable().method(b=2, a=1)],
        "refused": [
            refused(positional, 1),
            refused(positional, a=1, b=2),
            refused(positional, 1, 2, 3),
            refused(keyword),
            refused(keyword, 1),
            refused(keyword, a=1, c=2),
            refused(everything),
            refused(everything, 1, 2, c=3, d=4, a=5),
            refused(everything, 1, 2, 3, c=4, d=5),
            refused(lambda a, b, c: 0),
            refused(lambda a, b=1: 0, 1, 2, 3),
            refused(lambda: 0, 1),
            refused(lambda *, a, b, c: 0),
            refused(Callable().method),
            refused(Callable().method, 1, 2, 3),
            refused(starred, *[1], **{"a": 1}, **{"b": 2}),
            refused(lambda: starred(**{"a": 1}, **{"a": 2})),
            refused(lambda: starred(**{1: 2})),
            refused(lambda: starred(*5)),
            refused(lambda: starred(**5)),
            refused(5),
        ],
        "defaults": [everything.__defaults__, everything.__kwdefaults__, positional.__defaults__],
        "counts": [everything.__code__.co_argcount, everything.__code__.co_posonlyargcount,
            everything.__code__.co_kwonlyargcount],
    }
