# entry: f
# data: [3, 1, 2]
# policy: {"attributes": "no-private"}
# violations: []
# expect: [["circle", 3, [1, 2, 3]], "a=1 b=2", {"x": 1, "y": 2}, [1, 2], ["area", "name"], 6, ["both", 2], [["_own", "data"], ["_own", "data"]]]
# cpython: no
"""A program that keeps to public attributes: classes, decorators, formats, patterns, data classes."""

import dataclasses
import functools
import inspect
import operator


@dataclasses.dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int = 2


class Shape:
    """Defines names with underscores, and asks no object for one."""

    __slots__ = ("name", "area")

    def __init__(self, name, area):
        self.name = name
        self.area = area

    def __lt__(self, other):
        return self.area < other.area


def counted(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


def doubled(x):
    return 2 * x


doubled.kind = "both"
doubled = counted(doubled)


def names(data):
    _own = 1
    return [dir(), sorted(vars())]


def coordinates(point):
    match point:
        case Point(x, y=y):
            return [x, y]
        case int(x):
            return [x]


def f(data):
    shape = Shape("circle", len(data))
    if not hasattr(shape, "area") or shape < shape:
        return None
    return [
        [getattr(shape, "name"), operator.attrgetter("area")(shape), sorted(data)],
        "a={0.x} b={p.y}".format(Point(1), p=Point(1)),
        dataclasses.asdict(Point(1)),
        coordinates(dataclasses.replace(Point(5), x=1)),
        dir(shape),
        doubled(3),
        [doubled.kind, len([name for name, _ in inspect.getmembers(Point(1)) if name in "xy"])],
        names(data),
    ]
