# entry: attack
# data: null
# class: recursion
# cpython: no
"""Calls what is called, a hundred thousand times."""


def attack(_):
    compile("x" + "()" * 100_000, "x", "eval")
