# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Centres one character in two billion."""


def attack(_):
    return len("x".center(2_000_000_000, "\U0001f600"))
