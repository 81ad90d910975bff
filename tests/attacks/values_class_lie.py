# entry: attack
# data: null
# class: value
# cpython: no
"""Returns an object whose `__class__` says int. Its type is what counts."""


class Liar:
    @property
    def __class__(self):
        return int

    def __index__(self):
        return 7

    __int__ = __index__


def attack(_):
    return Liar()
