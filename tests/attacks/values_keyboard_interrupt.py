# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves by KeyboardInterrupt: there is no keyboard."""


def attack(_):
    raise KeyboardInterrupt
