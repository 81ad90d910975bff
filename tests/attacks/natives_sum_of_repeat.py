# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Sums an endless iterator in native code."""

import itertools


def attack(_):
    return sum(itertools.repeat(1))
