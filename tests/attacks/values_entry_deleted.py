# entry: attack
# data: null
# class: error
# cpython: no
"""Deletes the entry before it is called."""


def attack(_):
    return 1


del attack
