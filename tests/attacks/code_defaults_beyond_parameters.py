# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Gives a function more defaults than it has parameters, and calls it without any."""


def target(a):
    return a


def attack(_):
    try:
        target.__defaults__ = (1, 2)
        target()
    except (TypeError, ValueError):
        return "TypeError"
