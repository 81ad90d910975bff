# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Counts the combinations of fifty out of a hundred, one by one."""

import collections
import itertools


def attack(_):
    return collections.deque(itertools.combinations(range(100), 50), maxlen=1)
