# entry: attack
# data: null
# class: value
# limits: {"value_bytes": 1000}
# cpython: no
"""Returns bytes that are one longer than the limit allows with their head."""


def attack(_):
    return bytes(998)
