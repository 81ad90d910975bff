# entry: attack
# data: null
# class: recursion
# cpython: no
"""A cached function that asks for the next value, through native code at each level."""

import functools


@functools.lru_cache(maxsize=None)
def down(n):
    return down(n + 1)


def attack(_):
    return down(0)
