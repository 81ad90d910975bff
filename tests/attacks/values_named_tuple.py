# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a named tuple: a subclass, with names that would be lost."""

import collections


def attack(_):
    return collections.namedtuple("Point", "x y")(1, 2)
