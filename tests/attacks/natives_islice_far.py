# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Skips to the element number two billion."""

import itertools


def attack(_):
    return next(itertools.islice(itertools.count(), 2**31 - 1, None))
