# entry: f
# data: [{"type": "circle", "r": 2}, {"type": "box", "w": 2, "h": 3, "color": "red"}, {"type": "group", "items": [{"type": "circle", "r": 1}]}, {"r": 5}, {}, {"type": 7}]

from collections import OrderedDict, UserDict, namedtuple
from dataclasses import dataclass
from types import MappingProxyType, SimpleNamespace


@dataclass
class Point:
    x: float
    y: float = 0


@dataclass
class Line:
    start: Point
    end: Point


@dataclass(match_args=False)
class Closed:
    x: int


class Custom:
    __match_args__ = ("a", "b")

    def __init__(self, a):
        self.a = a

    @property
    def b(self):
        if self.a < 0:
            raise AttributeError("b")
        return self.a * 2


class Money(int):
    pass


Pair = namedtuple("Pair", "left right")


def area(shape):
    match shape:
        case {"type": "circle", "r": r}:
            return 3 * r * r
        case {"type": "box", "w": w, "h": h, **rest}:
            return [w * h, rest]
        case {"type": "group", "items": [*items]}:
            return [area(item) for item in items]
        case {"type": str() | int() as kind}:
            return f"unknown {kind}"
        case {"r": r, **rest} if not rest:
            return f"only r {r}"
        case {}:
            return "any mapping"


def geometry(thing):
    match thing:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y=0):
            return f"on the x axis at {x}"
        case Line(Point(x1, y1), Point(x2, y2)) if x1 == x2:
            return f"vertical from {y1} to {y2}"
        case Line(start=Point() as a, end=Point(x=b)):
            return [a.x, b]
        case Custom(a, b):
            return ["custom", a, b]
        case Custom(a=only):
            return ["custom", only]
        case Pair(left, [right]):
            return ["pair", left, right]
        case SimpleNamespace(kind="ns", value=int(value)):
            return value
        case Point():
            return "a point"
        case _:
            return "nothing"


def builtin(x):
    match x:
        case bool(b):
            return ["bool", b]
        case int(n) | float(n):
            return ["number", n + 0, type(n).__name__]
        case str(s):
            return ["str", s]
        case bytes() | bytearray():
            return "bytes"
        case list([first, *_]) | tuple([first, *_]):
            return ["first", first]
        case dict({"k": v}):
            return ["k", v]
        case dict(d):
            return ["dict", len(d)]
        case set(s) | frozenset(s):
            return sorted(s)
        case type():
            return "a class"
        case Exception(args=[message]):
            return message

        case object():
            return "object"


def maps(x):
    match x:
        case {"a": 1, "b": {"c": c}}:
            return c
        case {1: one, 2: _}:
            return one
        case {None: none}:
            return none
        case {"default": d}:
            return d
        case _:
            return "no"


class Defaults(dict):
    def __missing__(self, key):
        return "made up"

    def get(self, key, default=None):
        return super().get(key, default)


def refused(action):
    try:
        return action()
    except TypeError as error:
        return str(error)


def too_many(x):
    match x:
        case Point(1, 2, 3):
            return True


def no_args(x):
    match x:
        case Closed(1):
            return True


def twice(x):
    match x:
        case Point(1, x=1):
            return True


def no_class(x):
    kind = 5
    match x:
        case kind():
            return True


def f(shapes):
    class Plain:
        pass

    return {
        "area": [area(s) for s in shapes] + [area([])],
        "geometry": [geometry(t) for t in (
            Point(0, 0), Point(0, 5), Point(4), Line(Point(1, 2), Point(1, 9)), Line(Point(1, 2), Point(3, 4)),
            Custom(4), Custom(-4),
            Pair(1, [2]), Pair(1, 2), SimpleNamespace(kind="ns", value=8), SimpleNamespace(kind="ns"), Point(1, 1), 5,
        )],
        "builtin": [builtin(x) for x in (True, 5, 2.5, Money(3), "s", b"b", [1, 2], (3,), [], {"k": 9}, {"z": 1},
                {2, 1}, int, ValueError("v"), Plain(), None)],
        "maps": [maps(x) for x in ({"a": 1, "b": {"c": 3, "d": 4}}, {None: 2}, {1: "one", 2: "two"},
                OrderedDict(default=4), MappingProxyType({"default": 5}), UserDict(default=6), Defaults(), {"a": 1})],
        "refused": [refused(lambda: too_many(Point(1, 2))), refused(lambda: no_args(Closed(1))),
            refused(lambda: twice(Point(1, 1))), refused(lambda: no_class(5))[:21]],
    }
