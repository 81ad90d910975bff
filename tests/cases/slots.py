# entry: f
# data: null

class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x, self.y = x, y


class Named(Point):
    __slots__ = ("name",)


class Open(Point):
    pass


class WithDict:
    __slots__ = ("a", "__dict__")


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 1

    def get(self):
        return self.__hidden


class One:
    __slots__ = "single"


class Documented:
    __slots__ = {"x": "the x of it"}


class Default:
    __slots__ = ("a",)
    b = 5


def refused(action):
    try:
        return action()
    except (AttributeError, TypeError, ValueError) as error:
        return type(error).__name__


def clash():
    class Clash:
        __slots__ = ("a",)
        a = 1


def f(_):
    p, n, o = Point(1, 2), Named(3), Open(4)
    n.name = "n"
    o.extra = "e"
    w = WithDict()
    w.a, w.b = 1, 2
    del p.y
    one = One()
    one.single = 1
    d = Documented()
    return [
        p.x, refused(lambda: p.y), refused(lambda: setattr(p, "z", 1)), hasattr(p, "__dict__"), n.name, n.x, n.y,
        refused(lambda: setattr(n, "other", 1)), o.extra, vars(o), vars(w), w.a, Private().get(), Private.__slots__,
        one.single, Documented.x.__doc__, refused(lambda: d.x), Default().b,
        refused(lambda: setattr(Default(), "b", 1)),
        refused(clash), type(Point.x).__name__, Point.x.__get__(o), Point.__slots__, refused(lambda: delattr(d, "x")),
        sorted(name for name in dir(n) if not name.startswith("__")), refused(lambda: vars(p)),
    ]
