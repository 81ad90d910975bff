# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Adds notes to an exception without end."""


def attack(_):
    error = ValueError()
    n = 0
    while True:
        n += 1
        error.add_note("note" * n)
