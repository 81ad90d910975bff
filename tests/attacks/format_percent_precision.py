# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432, "fuel": 4000000000}
# cpython: no
"""Takes the precision of a `%` format from its arguments."""


def attack(_):
    return len("%.*d" % (2**31 - 1, 1))
