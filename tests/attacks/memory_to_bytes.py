# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Writes one as two billion bytes."""


def attack(_):
    return len((1).to_bytes(2_000_000_000))
