# entry: attack
# data: null
# class: value
# limits: {"value_bytes": 1000}
# cpython: no
"""Returns a number of twelve hundred bytes, more than the limit allows."""


def attack(_):
    return 1 << 9600
