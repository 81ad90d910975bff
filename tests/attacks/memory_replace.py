# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Replaces each of many characters by many."""


def attack(_):
    return len(("x" * 100_000).replace("x", "y" * 100_000))
