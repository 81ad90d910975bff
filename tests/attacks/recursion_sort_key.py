# entry: attack
# data: null
# class: recursion
# cpython: no
"""A sort whose key sorts."""


def key(item):
    return sorted([item], key=key)


def attack(_):
    return sorted([1], key=key)
