# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Nests lists in lists without end: what is refused is small, and what is held is deep."""


def attack(_):
    nested = []
    while True:
        nested = [nested]
