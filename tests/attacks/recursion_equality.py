# entry: attack
# data: null
# class: recursion
# cpython: no
"""Compares two dicts that hold themselves."""


def attack(_):
    a, b = {}, {}
    a["x"], b["x"] = b, a
    return a == b
