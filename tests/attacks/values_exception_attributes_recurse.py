# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception that recurses when anything of it is read."""


class Evil(Exception):
    def __getattribute__(self, name):
        raise RecursionError


def attack(_):
    raise Evil
