# entry: attack
# data: null
# class: value
# cpython: no
"""Returns the ellipsis."""


def attack(_):
    return [..., NotImplemented]
