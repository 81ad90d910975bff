# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Shifts one by ten billion bits."""


def attack(_):
    return (1 << 10**10).bit_length()
