# policy: strict
# entry: f
"""What RestrictedPython refuses when it compiles; the table is in docs/policy.md."""

import math
import os


def f(_hidden, /, shown):
    global _g
    counts = {"a": 1}
    counts["a"] += 1
    shown.total += 1
    shown.total = counts["a"]
    total = 1
    total += 1
    x: int = 1
    exec("1"), eval("1"), open("x"), type(shown)
    shown._private, shown.gi_frame, "{0._x}".format(shown)
    [n for n in range(3)], {n: n for n in range(3)}, (n for n in range(3)), lambda n: n
    try:
        raise ValueError(x)
    except* ValueError as _e:
        ...
    match shown:
        case 1:
            return math.sqrt(total)
    yield shown


class C(metaclass=type):
    def __init__(self):
        nonlocal_ = 1

        def g():
            nonlocal nonlocal_
            nonlocal_ = 2

        return g()

    def __getattr__(self, name):
        return name


async def g[T](x: T):
    type X = int
    await x
