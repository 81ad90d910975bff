# entry: attack
# data: null
# class: recursion
# cpython: no
"""Numeric methods that answer by asking each other."""


class Loop:
    def __index__(self):
        return range(9)[self]

    def __int__(self):
        return int(float(self))

    def __float__(self):
        return float(int(self))


def attack(_):
    try:
        return int(Loop())
    except RecursionError:
        return range(9)[Loop()]
