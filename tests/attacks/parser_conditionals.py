# entry: attack
# data: null
# class: recursion
# cpython: no
"""Conditional expressions in the else of conditional expressions."""


def attack(_):
    compile("x if x else " * 50_000 + "x", "x", "eval")
