# entry: attack
# data: null
# cpython: no
# expect: "second"
"""Replaces the entry's code while the file is loaded."""


def attack(_):
    return "first"


def other(_):
    return "second"


attack.__code__ = other.__code__
