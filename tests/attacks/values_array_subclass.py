# entry: attack
# data: null
# class: value
# cpython: no
"""Returns an array of a subclass that lies about its type code and bytes."""

import array


class Numbers(array.array):
    typecode = "q"
    itemsize = 8

    def tobytes(self):
        return b"x" * 10**9


def attack(_):
    return Numbers("b", [1, 2])
