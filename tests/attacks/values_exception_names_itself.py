# entry: attack
# data: null
# class: error
# cpython: no
"""Raises exceptions that give another name, module and text each time they are asked."""


class Name(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __add__(self, other):
        return self

    __radd__ = __add__


class Evil(Exception):
    pass


def attack(_):
    Evil.__qualname__ = Name("Evil\n\x1b[31m")
    Evil.__module__ = Name("builtins")
    raise Evil
