# entry: attack
# data: null
# class: error
# cpython: no
"""Raises the last of five hundred exceptions, each from the one before."""


def attack(_):
    last = None
    for n in range(500):
        error = ValueError(n)
        error.__cause__ = last
        last = error
    raise last
