# entry: attack
# data: null
# class: recursion
# cpython: no
"""Operators that swap their sides."""


class Loop:
    def __add__(self, other):
        return other + self

    __radd__ = __add__


def attack(_):
    return Loop() + Loop()
