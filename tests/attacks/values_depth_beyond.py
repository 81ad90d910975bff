# entry: attack
# data: null
# class: value
# cpython: no
"""Nests one level deeper than values may."""


def attack(_):
    nested = 0
    for _ in range(200):
        nested = [nested]
    return nested
