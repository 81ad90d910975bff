# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Asks for two billion zeros."""


def attack(_):
    return len(bytes(2**31 - 1))
