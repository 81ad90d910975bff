# entry: attack
# data: null
# cpython: no
# expect: [false, true]
"""Registers builtin types with abstract classes."""

import collections.abc


def attack(_):
    before = isinstance(1, collections.abc.Sized)
    collections.abc.Sized.register(int)
    return [before, isinstance(1, collections.abc.Sized)]
