# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves by SystemExit, which is an error like any other."""


def attack(_):
    raise SystemExit(0)
