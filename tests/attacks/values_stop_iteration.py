# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves by StopIteration, from no iterator."""


def attack(_):
    raise StopIteration(7)
