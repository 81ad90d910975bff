# entry: attack
# data: null
# cpython: no
# expect: 2
"""Gives a function more defaults than it has parameters, and calls it without any: the last ones count."""


def target(a):
    return a


def attack(_):
    try:
        target.__defaults__ = (1, 2)
        return target()
    except (TypeError, ValueError):
        return "TypeError"
