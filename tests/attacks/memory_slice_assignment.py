# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Assigns an endless iterator to a slice."""

import itertools


def attack(_):
    items = [1, 2, 3]
    items[1:2] = itertools.count()
