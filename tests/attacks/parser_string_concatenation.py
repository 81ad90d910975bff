# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""Fifty thousand literals beside each other."""


def attack(_):
    compile("'a' " * 50_000, "x", "eval")
    return "compiled"
