# entry: f
# data: [3, 4]

import operator


class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*map(operator.add, self.parts, other.parts))

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, factor):
        return Vector(*(part * factor for part in self.parts))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(map(operator.mul, self.parts, other.parts))

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return Vector(*map(abs, self.parts))

    def __invert__(self):
        return Vector(*reversed(self.parts))

    def __abs__(self):
        return (self @ self) ** 0.5

    def __bool__(self):
        return any(self.parts)

    def __len__(self):
        return 0


class Log:
    """Says which method was asked."""


def method(name):
    def run(self, *others):
        return f"{name}({', '.join(map(str, others))})"

    return run


BINARY = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
for name in BINARY:
    setattr(Log, f"__{name}__", method(name))
    setattr(Log, f"__r{name}__", method("r" + name))
    if name != "divmod":
        setattr(Log, f"__i{name}__", method("i" + name))
for name in ("neg", "pos", "invert"):
    setattr(Log, f"__{name}__", method(name))
Log.__round__ = method("round")
Log.__trunc__ = method("trunc")
Log.__floor__ = method("floor")
Log.__ceil__ = method("ceil")


class Celsius(float):
    def __add__(self, other):
        return Celsius(float(self) + other)

    def __radd__(self, other):
        return f"radd {other}"

    def __str__(self):
        return f"{float(self):.1f}°C"


class Left:
    def __add__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "left"


class Right:
    def __radd__(self, other):
        return "right"


class LeftChild(Left):
    def __rsub__(self, other):
        return "the child's reflected method goes first"


def refused(action):
    try:
        return action()
    except TypeError as error:
        return str(error)


def f(pair):
    import math

    v, w = Vector(*pair), Vector(1, -1)
    log = Log()
    in_place = [getattr(operator, f"__i{name}__")(log, 1) for name in BINARY if name != "divmod"]
    total = v
    total += w
    total @= w
    return {
        "vector": [repr(x) for x in (v + w, v * 2, 2 * v, -v, +w, ~v, sum([v, w]))],
        "scalar": [v @ w, abs(v), bool(v), bool(Vector(0, 0)), not v, len(v), total],
        "binary": [
            log + 1, log - 1, log * 1, log @ 1, log / 1, log // 1, log % 1, divmod(log, 1), log ** 1, log << 1,
            log >> 1,
            log & 1, log ^ 1, log | 1, pow(log, 2, 3),
        ],
        "reflected": [
            1 + log, 1 - log, 1 * log, 1 @ log, 1 / log, 1 // log, 1 % log, divmod(1, log), 1 ** log, 1 << log,
            1 >> log,
            1 & log, 1 ^ log, 1 | log,
        ],
        "in place": in_place,
        "unary": [-log, +log, ~log, round(log), round(log, 2), math.trunc(log), math.floor(log), math.ceil(log)],
        "float": [str(Celsius(20) + 1.5), 1.5 + Celsius(20), Celsius(20) * 2, f"{Celsius(3):.3f}",
            type(Celsius(1) - 1).__name__],
        "fallback": [Left() + Right(), Left() - LeftChild(), LeftChild() - Left()],
        "refused": [
            refused(lambda: v + 1), refused(lambda: 1 + v), refused(lambda: v - w), refused(lambda: "a" + 1),
            refused(lambda: 1 + "a"), refused(lambda: -"a"), refused(lambda: ~1.5), refused(lambda: "a" * 1.5),
            refused(lambda: None + 1), refused(lambda: pow(2.5, 2, 3)), refused(lambda: 1 << 1.0),
            refused(lambda: {} | []),
            refused(lambda: Left() + Left()), refused(lambda: divmod("a", 1)), refused(lambda: abs("x")),
        ],
    }
