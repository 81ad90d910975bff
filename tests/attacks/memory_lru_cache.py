# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Fills an unbounded cache."""

import functools


@functools.lru_cache(maxsize=None)
def remember(n):
    return n


def attack(_):
    n = 0
    while True:
        n = remember(n) + 1
