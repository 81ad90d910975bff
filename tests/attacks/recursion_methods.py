# entry: attack
# data: null
# class: recursion
# cpython: no
"""Binds a bound method to itself a hundred thousand times."""

import types


def attack(_):
    method = print
    for _ in range(100_000):
        method = types.MethodType(method, 1)
    return method()
