# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Joins what never ends."""

import itertools


def attack(_):
    return "".join(itertools.repeat("text"))
