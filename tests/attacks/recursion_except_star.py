# entry: attack
# data: null
# class: recursion
# cpython: no
"""Handles a deep group with `except*`."""


def attack(_):
    group = ExceptionGroup("g", [ValueError()])
    for _ in range(50_000):
        group = ExceptionGroup("g", [group])
    try:
        raise group
    except* ValueError:
        pass
