# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Calls a native function until it returns what it never returns."""


def attack(_):
    return max(iter(int, 1))
