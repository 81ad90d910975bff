# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}
# cpython: no
"""Pads bytes with a `%` format."""


def attack(_):
    return len(b"%2000000000s" % b"x")
