# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Compiles a source of a million statements."""


def attack(_):
    return compile("x = [1, 2, 3]\n" * 1_000_000, "x", "exec")
