# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Nests closures: each function holds the one before it."""


def wrap(inner):
    return lambda: inner


def attack(_):
    function = None
    while True:
        function = wrap(function)
