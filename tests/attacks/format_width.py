# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}
# cpython: no
"""Pads one character to two billion."""


def attack(_):
    return len("{:>2000000000}".format("x"))
