# entry: attack
# data: null
# class: error
# cpython: no
"""Raises a group of two thousand exceptions."""


def attack(_):
    raise ExceptionGroup("wide", [ValueError(n) for n in range(2000)])
