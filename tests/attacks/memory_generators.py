# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Keeps generators, each suspended in a frame of its own."""


def wait():
    yield 1


def attack(_):
    waiting = []
    while True:
        waiting.append(wait())
        next(waiting[-1])
