# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Unpacks an endless iterator into names and into arguments."""

import itertools


def attack(_):
    first, *rest, last = itertools.count()
    print(*itertools.count())
