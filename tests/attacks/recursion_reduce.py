# entry: attack
# data: null
# class: recursion
# cpython: no
"""Copies an object that asks for a copy of itself to be copied."""

import copy


class Loop:
    def __reduce_ex__(self, protocol):
        return copy.copy, (Loop(),)


def attack(_):
    return copy.copy(Loop())
