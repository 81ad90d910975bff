# entry: attack
# data: null
# class: value
# limits: {"value_bytes": 100000, "fuel": 2000000000}
# cpython: no
"""Shares a dict under two keys of a dict, a hundred levels deep."""


def attack(_):
    shared = {}
    for _ in range(100):
        shared = {"a": shared, "b": shared}
    return shared
