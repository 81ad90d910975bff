# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Searches a long range for an object that is equal to nothing, element by element."""


class Odd:
    def __eq__(self, other):
        return False

    __hash__ = None


def attack(_):
    return Odd() in range(10**18)
