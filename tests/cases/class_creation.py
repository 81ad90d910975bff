# entry: f
# data: null

import contextlib
import types

events = []


class Base:
    subclasses = []

    def __init_subclass__(cls, *, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.subclasses.append((cls.__name__, tag))

    def __new__(cls, *args, **kwargs):
        events.append(["new", cls.__name__, args])
        self = super().__new__(cls)
        self.made = True
        return self

    def __init__(self, *args):
        events.append(["init", args])

    def __del__(self):
        pass


class Child(Base, tag="c"):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def get(self):
        return __class__.__name__


class NotMine:
    def __new__(cls, kind):
        return kind if isinstance(kind, str) else super().__new__(cls)

    def __init__(self, kind):
        self.kind = kind


class Body:
    events.append("body runs")
    x = 1
    y = x + 1
    items = [x * 2, *[3]]
    for i in range(3):
        x += i
    if x > 2:
        z = "conditional"

        def conditional(self):
            return self.z
    try:
        1 / 0
    except ZeroDivisionError as error:
        caught = str(error)
    with contextlib.nullcontext(5) as five:
        pass
    del i

    class Inner:
        depth = 2

        class Innermost:
            depth = 3

    def late(self, default=x):
        return default

    lambda_ = lambda self: self.x
    name = __qualname__
    module = __module__


def make(n):
    class Local:
        value = n

        @classmethod
        def copy(cls):
            return make(n + 1)

    return Local


class Empty: ...


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __repr__(self):
        return f"{type(self).__qualname__}({self.amount!r}, {self.currency!r})"

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self.amount, self.currency) == (other.amount, other.currency)

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __bool__(self):
        return bool(self.amount)

    def __str__(self):
        return f"{self.amount:.2f} {self.currency}"


class EqOnly:
    def __eq__(self, other):
        return True


def body(ns):
    ns["x"] = 5
    ns["twice"] = lambda self: self.x * 2


def refused(action):
    try:
        return action()
    except (TypeError, AttributeError) as error:
        return type(error).__name__


def f(_):
    c = Child(1, 2)
    dynamic = types.new_class("Dynamic", (Base,), {"tag": "dyn"}, body)
    three = type("Three", (Base,), {"attr": 1, "__doc__": "doc"}, tag="three")
    locals_ = [make(1), make(2), make(1).copy()]
    method = Money.__repr__
    return {
        "events": events[:3], "made": c.made, "get": c.get(), "subclasses": Base.subclasses,
        "not mine": [NotMine("text"), NotMine(5).kind],
        "body": [Body.x, Body.y, Body.items, Body.z, Body().conditional(), Body.caught, Body.five, hasattr(Body, "i"),
            hasattr(Body, "error")],
        "inner": [Body.Inner.Innermost.depth, Body.Inner.Innermost.__qualname__, Body().late(), Body().lambda_(),
            Body.name, Body.module, Body.late.__qualname__],
        "local": [k.value for k in locals_] + [locals_[0].__qualname__, locals_[0] is locals_[1]],
        "dynamic": [dynamic().twice(), dynamic.__name__, three.attr, three.__doc__, three.__bases__ == (Base,)],
        "money": [repr(Money(1)), str(Money(2.5, "USD")), f"{Money(3)}", {Money(1): "k"}[Money(1)],
            Money(1) == Money(1), Money(1) == 1, Money(1) != Money(2), len({Money(1), Money(1)}), bool(Money(0))],
        "eq only": [refused(lambda: hash(EqOnly())), EqOnly.__hash__, EqOnly() != 5],
        "empty": [vars(Empty()), Empty.__dict__.get("x"), isinstance(Empty(), object), Empty() == Empty()],
        "default repr": [repr(Empty()).startswith("<__main__.Empty object at 0x"), str(Empty)],
        "refused": [refused(lambda: Empty(1)), refused(lambda: object(1)), refused(lambda: Money()),
            refused(lambda: Empty.x), refused(lambda: type("X", (), {"__slots__": 5})), refused(lambda: Child.get())],
        "functions are shared": [Money(1).__repr__.__func__ is method, Money.__dict__["__repr__"] is method,
            types.MethodType(lambda s: s.amount, Money(9))()],
        "class attributes change": [setattr(Empty, "later", 5), Empty().later, delattr(Empty, "later"),
            hasattr(Empty, "later")],
        "doc": [Child.__doc__, f.__doc__, three.__doc__],
    }
