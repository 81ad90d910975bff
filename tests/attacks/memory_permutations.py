# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Permutes ten million things: the pool alone does not fit."""

import itertools


def attack(_):
    return next(itertools.permutations(range(10**7)))
