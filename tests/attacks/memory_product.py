# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""A product of a million ranges keeps all of them."""

import itertools


def attack(_):
    return next(itertools.product(range(1000), repeat=10**7))
