# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Expands tabs to two billion columns."""


def attack(_):
    return len("\t".expandtabs(2_000_000_000))
