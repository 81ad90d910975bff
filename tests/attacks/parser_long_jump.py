# entry: attack
# data: null
# cpython: no
# expect: 70000
"""Jumps over a body that is larger than a jump of one word."""


def attack(_):
    scope = {}
    exec("n = 0\nwhile n < 70000:\n n += 1\n if n < 0:\n" + "  n = n\n" * 35_000, scope)
    return scope["n"]
