# entry: attack
# data: null
# class: recursion
# cpython: no
"""Adds a hundred thousand ones in one expression."""


def attack(_):
    eval("1" + "+1" * 100_000)
