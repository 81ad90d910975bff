# entry: attack
# data: null
# class: recursion
# cpython: no
"""Denies a hundred thousand times."""


def attack(_):
    compile("not " * 100_000 + "x", "x", "eval")
