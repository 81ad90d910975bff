# entry: attack
# data: null
# class: value
# cpython: no
"""Returns an int that is no int: a subclass with methods of its own."""


class Number(int):
    def __int__(self):
        return 7

    __index__ = __repr__ = __int__


def attack(_):
    return [Number(5)]
