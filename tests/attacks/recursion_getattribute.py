# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__getattribute__` that reads its own attributes."""


class Loop:
    def __getattribute__(self, name):
        return self.__dict__[name]


def attack(_):
    return Loop().x
