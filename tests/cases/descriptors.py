# entry: f
# data: null

import functools

log = []


class Data:
    def __set_name__(self, owner, name):
        log.append(f"{owner.__name__}.{name}")
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"class access of {owner.__name__}.{self.name}"
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        log.append(f"set {value}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        log.append("delete")
        instance.__dict__.pop(self.name, None)


class NonData:
    def __get__(self, instance, owner):
        return "from the descriptor"


class ReadOnly:
    def __get__(self, instance, owner):
        return 42

    def __set__(self, instance, value):
        raise AttributeError("read only")


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.slot = f"_{name}"

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]} wants {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.slot, value)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        log.append("computed")
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Owner:
    data = Data()
    non_data = NonData()
    fixed = ReadOnly()
    age = Typed(int, 0)

    @Lazy
    def lazy(self):
        return [1, 2]

    @functools.cached_property
    def cached(self):
        log.append("cached")
        return 7

    def method(self):
        return self

    @classmethod
    def of(cls):
        return cls

    @staticmethod
    def plain(x):
        return x

    nested = classmethod(lambda cls: cls.__name__)


class Child(Owner):
    pass


def refused(action):
    try:
        return action()
    except (AttributeError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def f(_):
    o = Owner()
    results = [o.data, Owner.data, Child.data]
    o.data = 5
    results.append(o.data)
    vars(o)["data"] = "in the dict"
    results.append(o.data)
    del o.data
    results.append(o.data)
    results += [o.non_data]
    o.non_data = "own"
    results += [o.non_data, Owner.non_data]
    del o.non_data
    results += [o.non_data, o.fixed, refused(lambda: setattr(o, "fixed", 1)), refused(lambda: delattr(o, "fixed"))]
    vars(o)["fixed"] = "hidden"
    results.append(o.fixed)
    o.age = 3
    results += [o.age, refused(lambda: setattr(o, "age", "x")), type(Owner.age).__name__]
    results += [o.lazy, o.lazy is o.lazy, o.cached, o.cached, vars(o)["cached"]]
    del o.cached
    results.append(o.cached)
    method = o.method
    results += [
        method.__self__ is o, method.__func__ is Owner.method, method() is o, Owner.method(5), o.method == o.method,
        o.method is o.method, Child.of() is Child, Child().of() is Child, Owner.plain is o.plain, Child.nested(),
        Owner.__dict__["plain"](3), type(Owner.__dict__["of"]).__name__, Owner.__dict__["of"].__func__(9),
        Owner.method.__get__(7)() == 7, hasattr(len, "__get__"),
    ]
    late = Owner()
    Owner.added = Data()
    results.append(refused(lambda: late.added)[:14])
    bound = (lambda self, x: [self, x]).__get__("me")
    results.append(bound(1))
    return [results, log]
