# entry: attack
# data: null
# cpython: no
# expect: [0, 1]
"""Leaves values in caches of the library's functions."""

import functools


@functools.lru_cache
def cached(n):
    return n


def attack(_):
    before = cached.cache_info().currsize
    cached(1)
    functools.cached = cached
    return [before, cached.cache_info().currsize]
