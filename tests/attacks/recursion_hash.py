# entry: attack
# data: null
# class: recursion
# cpython: no
"""Hashes a tuple that is a hundred thousand levels deep."""


def attack(_):
    nested = ()
    for _ in range(100_000):
        nested = (nested,)
    return hash(nested)
