# entry: attack
# data: null
# class: recursion
# cpython: no
"""A chain of a hundred thousand attributes."""


def attack(_):
    compile("x" + ".x" * 100_000, "x", "eval")
