# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}
# cpython: no
"""Takes the width of a `%` format from its arguments."""


def attack(_):
    return len("%*d" % (2**31 - 1, 1))
