# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Doubles a tuple, whose elements are counted one by one."""


def attack(_):
    items = (0,)
    while True:
        items = items * 2
