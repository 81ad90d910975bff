# entry: attack
# data: null
# class: recursion
# cpython: no
"""Twenty thousand native iterators, each around the one before."""

import itertools


def attack(_):
    iterator = iter([1])
    for _ in range(20_000):
        iterator = itertools.chain(iterator, [])
    return next(iterator)
