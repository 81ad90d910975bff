# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Endless iterators behind map, filter, zip and enumerate, where no Python code runs."""

import itertools


def attack(_):
    endless = zip(map(abs, itertools.count()), enumerate(itertools.repeat(0)))
    return next(itertools.filterfalse(len, endless))
