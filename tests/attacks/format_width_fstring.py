# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}
# cpython: no
"""Pads a number to a width that is computed."""


def attack(_):
    return len(f"{1:0{10**9}d}")
