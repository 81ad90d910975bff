# entry: f
# data: [1, 5, 3]

evaluated = []


def note(x):
    evaluated.append(x)
    return x


class Odd:
    """Answers comparisons with what is no bool."""

    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        return f"{self.name}<{getattr(other, 'name', other)}"

    def __gt__(self, other):
        return f"{self.name}>{getattr(other, 'name', other)}"

    def __eq__(self, other):
        return []

    __hash__ = None


class Reflected:
    def __gt__(self, other):
        return f"gt {other}"

    def __le__(self, other):
        return NotImplemented

    def __ne__(self, other):
        return "ne"


class Sub(Reflected):
    def __gt__(self, other):
        return "the subclass goes first"


def refused(action):
    try:
        return action()
    except TypeError as error:
        return str(error)


def f(xs):
    a, b, c = xs
    nan = float("nan")
    chains = [
        a < b > c, a < c < b, a < b < c, 1 < 2 == 2 != 3, a < b is True, (a < b) is True, 0 == 0.0 == False,
        note(1) < note(3) < note(2) < note(9), "a" < "ab" < "b", a in xs == [1], not a == b, a not in xs in [xs],
        1 < 2 in [2, 3], "b" in "abc" in ["abc"], None is None is not False,
    ]
    sequences = [
        [1, 2] < [1, 2, 0], (1, "b") > (1, "a"), [1, [2]] == [1, [2]], (1,) == [1], [nan] == [nan], nan == nan,
        {1, 2} < {1, 2, 3}, {1} <= {2}, {1} < {2} or {2} < {1}, {"a": 1, "b": 2} == {"b": 2, "a": 1},
        {1} == frozenset({1}),
        b"a" < b"b", bytearray(b"a") == b"a", range(3) == range(0, 3), range(0) == range(5, 5),
        range(0, 4, 3) == range(0, 5, 3),
        [] < [0], "" < "a", "Z" < "a", "é" > "z", "10" < "9", [2] > [1, 99], (0, nan) < (0, 1), min([nan, 1], key=str),
    ]
    numbers = [
        1 == 1.0, 2 ** 53 == float(2 ** 53 + 1), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > float("inf"),
        -(10 ** 400) < 1e308,
        True == 1, True < 2, 0.1 + 0.2 == 0.3, -0.0 == 0.0, nan < 1, nan > 1, nan != nan, 1 + 0j == 1,
        float("inf") == float("inf"),
        0.1 + 0.2 > 0.3, 3 == 3.0000000000000004, 10 ** 16 < 1e16 + 2,
    ]
    p, q = Odd("p"), Odd("q")
    rich = [
        p < q, p > 1, 1 < p, p == q, p != q, p < q < p, bool(p < q), 5 < Reflected(), 5 != Reflected(),
        Reflected() != 5,
        Reflected() < Sub(), p in [q], p in [p],
    ]
    return {
        "chains": chains, "evaluated": evaluated, "sequences": sequences, "numbers": numbers, "rich": rich,
        "refused": [
            refused(lambda: 1 < "a"), refused(lambda: [1] < (1,)), refused(lambda: None < None),
            refused(lambda: {} < {}),
            refused(lambda: 1j < 2j), refused(lambda: Reflected() <= 5), refused(lambda: [1] >= [None]),
            refused(lambda: 1 in "abc"), refused(lambda: sorted([1, "a"])), refused(lambda: max(1, "a")),
            refused(lambda: hash(p)), refused(lambda: {1} < [1]), refused(lambda: object() < object()),
        ],
        "identity": [p is p, p is not q, [] is [], "a" "b" == "ab", type(p) is Odd],
    }
