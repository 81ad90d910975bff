# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Doubles a list by adding it to itself."""


def attack(_):
    items = [0]
    while True:
        items += items
