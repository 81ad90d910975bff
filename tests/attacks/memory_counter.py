# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Counts what is never the same, in native code."""

import collections
import itertools


def attack(_):
    return collections.Counter(itertools.count())
