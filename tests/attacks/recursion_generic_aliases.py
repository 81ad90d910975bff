# entry: attack
# data: null
# class: recursion
# cpython: no
"""Nests `list[list[…]]` ten thousand levels deep and hashes it."""


def attack(_):
    alias = int
    for _ in range(10_000):
        alias = list[(alias,)]
    return hash(alias)
