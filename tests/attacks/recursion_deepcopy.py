# entry: attack
# data: null
# class: recursion
# cpython: no
"""Copies a list that is fifty thousand levels deep."""

import copy


def attack(_):
    nested = []
    for _ in range(50_000):
        nested = [nested]
    return len(copy.deepcopy(nested))
