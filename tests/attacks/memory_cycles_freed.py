# entry: attack
# data: null
# class: fuel
# limits: {"memory_bytes": 8388608, "fuel": 400000000}
# cpython: no
"""Makes cycles of garbage without end. They are collected, and fuel ends it."""


def attack(_):
    while True:
        cycle = [bytes(1000)]
        cycle.append(cycle)
