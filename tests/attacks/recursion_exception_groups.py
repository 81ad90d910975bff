# entry: attack
# data: null
# class: recursion
# cpython: no
"""Splits a group that is fifty thousand levels deep."""


def attack(_):
    group = ExceptionGroup("g", [ValueError()])
    for _ in range(50_000):
        group = ExceptionGroup("g", [group])
    return group.split(TypeError)
