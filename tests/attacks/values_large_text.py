# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a text of twenty million characters."""


def attack(_):
    return "x" * 20_000_000
