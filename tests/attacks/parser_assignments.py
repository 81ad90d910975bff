# entry: attack
# data: null
# cpython: no
# expect: 50001
"""Assigns to fifty thousand targets at once, and unpacks into as many."""


def attack(_):
    scope = {}
    exec("x = " * 10_000 + "1", scope)
    exec(",".join(f"y{n}" for n in range(50_000)) + ", = range(50000)", scope)
    return scope["x"] + scope["y49999"] + 1
