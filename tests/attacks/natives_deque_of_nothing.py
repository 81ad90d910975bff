# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Consumes an endless iterator into a deque that keeps nothing."""

import collections
import itertools


def attack(_):
    return len(collections.deque(itertools.count(), maxlen=0))
