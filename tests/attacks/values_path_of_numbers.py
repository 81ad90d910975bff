# entry: attack
# data: null
# class: value
# limits: {"fuel": 300000000}
# cpython: no
"""Returns an object under a key of a million digits, which a path would have to write in decimal."""


def attack(_):
    return {1 << 3_000_000: object()}
