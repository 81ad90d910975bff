# entry: attack
# data: null
# class: recursion
# cpython: no
"""Raises an exception whose text recurses without end."""


class Evil(Exception):
    def __str__(self):
        return str(self)


def attack(_):
    raise Evil
