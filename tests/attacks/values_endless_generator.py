# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 4194304, "fuel": 2000000000}
# cpython: no
"""Returns a generator that never ends."""


def attack(_):
    while True:
        yield 0
