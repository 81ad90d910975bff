# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Asks whether any of an endless cycle of zeros is true."""

import itertools


def attack(_):
    return any(itertools.cycle([0]))
