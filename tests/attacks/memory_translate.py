# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Translates each character to a long text."""


def attack(_):
    return len(("x" * 100_000).translate({120: "y" * 100_000}))
