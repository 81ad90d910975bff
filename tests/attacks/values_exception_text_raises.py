# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception whose texts raise."""


class Evil(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__


def attack(_):
    raise Evil("x")
