# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Fills a set from an endless iterator."""

import itertools


def attack(_):
    return len(set(itertools.count()))
