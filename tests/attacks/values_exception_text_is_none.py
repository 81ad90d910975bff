# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception whose text is no text."""


class Text(str):
    def __str__(self):
        return self

    def __len__(self):
        return 2**40

    def split(self, *args):
        raise ValueError

    __format__ = splitlines = encode = split


class Evil(Exception):
    def __str__(self):
        return Text("\ud800\0\x1b[2J")

    __repr__ = __str__


def attack(_):
    raise Evil
