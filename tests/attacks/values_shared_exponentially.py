# entry: attack
# data: null
# class: value
# limits: {"value_bytes": 100000, "fuel": 2000000000}
# cpython: no
"""Returns a list of two references to a list of two references, a hundred levels deep: a thing of 10**30
bytes."""


def attack(_):
    shared = [1]
    for _ in range(100):
        shared = [shared, shared]
    return shared
