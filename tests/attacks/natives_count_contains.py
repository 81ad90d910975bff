# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Looks for what an endless iterator does not hold."""

import itertools


def attack(_):
    return -1 in itertools.count()
