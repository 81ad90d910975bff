# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Repeats an array of doubles."""

import array


def attack(_):
    return len(array.array("d", [0]) * 10**8)
