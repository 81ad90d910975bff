# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Keeps instances with dicts of their own."""


class Thing:
    def __init__(self, n):
        self.n = n


def attack(_):
    things = []
    while True:
        things.append(Thing(len(things)))
