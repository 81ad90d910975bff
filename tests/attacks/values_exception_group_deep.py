# entry: attack
# data: null
# class: error
# cpython: no
"""Raises a group in fifteen hundred groups."""


def attack(_):
    group = ExceptionGroup("g", [ValueError()])
    for _ in range(1500):
        group = ExceptionGroup("g", [group])
    raise group
