# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Inserts a long text between all characters of another, where nothing stood."""


def attack(_):
    return len(("x" * 100_000).replace("", "y" * 100_000))
