# entry: f
# data: {"user": {"name": "ada", "langs": ["py", "c"]}, "n": [3, 1, 2]}

import operator as op
from types import SimpleNamespace


def refused(action):
    try:
        return action()
    except (TypeError, AttributeError, KeyError, IndexError, ZeroDivisionError) as error:
        return type(error).__name__


def f(data):
    n = list(data["n"])
    user = SimpleNamespace(name="ada", address=SimpleNamespace(city="London"))
    rows = [("b", 2, True), ("a", 2, False), ("c", 1, True)]
    op.setitem(n, 0, 9)
    op.delitem(n, 1)
    binary = [getattr(op, name)(7, 2) for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift",
            "rshift", "and_", "or_", "xor", "lt", "le", "eq", "ne", "ge", "gt", "is_", "is_not")]
    inplace = [1]
    same = op.iadd(inplace, [2])
    stack = []
    for token in "3 4 + 2 * 7 -".split():
        if token.isdigit():
            stack.append(int(token))
        else:
            right, left = stack.pop(), stack.pop()
            stack.append({"+": op.add, "-": op.sub, "*": op.mul}[token](left, right))
    return [
        n, binary, [op.neg(3), op.pos(-3), op.abs(-3), op.invert(5), op.not_([]), op.truth("x"), op.index(True)],
        same is inplace, stack,
        op.itemgetter(1)("abc"), op.itemgetter("a", "b")({"a": 1, "b": 2}), op.itemgetter(slice(1, 3))([1, 2, 3, 4]),
        op.attrgetter("name")(user), op.attrgetter("name", "address.city")(user),
        op.methodcaller("upper")("abc"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"),
        sorted(rows, key=op.itemgetter(1, 0)), max(rows, key=op.itemgetter(1))[0], list(map(op.itemgetter(0), rows)),
        op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"),
        op.getitem(data, "user")["name"], op.length_hint([1, 2]), op.call(lambda x, y=1: x + y, 5, y=2),
        op.matmul(type("M", (), {"__matmul__": lambda a, b: "mat"})(), 1), op.__add__ is op.add, repr(op.itemgetter(1)),
        repr(op.attrgetter("a.b")), repr(op.methodcaller("m", 1, k=2)), op.ipow(2, 5), op.imul("a", 3),
        [refused(x) for x in (lambda: op.itemgetter(), lambda: op.itemgetter(9)("a"),
                lambda: op.attrgetter("x.y")(user), lambda: op.attrgetter(5), lambda: op.methodcaller("nope")("a"),
                lambda: op.index(1.5), lambda: op.truediv(1, 0), lambda: op.add("a", 1), lambda: op.concat(1, 2),
                lambda: op.methodcaller(5))],
    ]
