# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432, "fuel": 4000000000}
# cpython: no
"""Asks for a billion digits of a float."""


def attack(_):
    return len("{:.1000000000f}".format(1.5))
