# entry: attack
# data: null
# class: fuel
# limits: {"memory_bytes": 8388608, "fuel": 100000000}
# cpython: no
"""Catches every MemoryError that can be caught and goes on. Fuel ends it."""


def attack(_):
    while True:
        try:
            "x" * 10**30
        except MemoryError:
            pass
