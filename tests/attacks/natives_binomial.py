# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""A binomial coefficient of two huge numbers."""

import math


def attack(_):
    return math.comb(10**12, 10**11)
