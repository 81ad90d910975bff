# entry: attack
# data: null
# class: recursion
# cpython: no
"""Starred expressions in starred expressions."""


def attack(_):
    compile("f(" + "*" * 50_001 + "x)", "x", "eval")
