# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception with two thousand notes."""


def attack(_):
    error = ValueError("noted")
    error.__notes__ = ["note" * 200] * 2000
    raise error
