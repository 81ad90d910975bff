# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Keeps exceptions, each with a traceback and the one before it as its context."""


def attack(_):
    last = None
    while True:
        try:
            raise ValueError from last
        except ValueError as error:
            last = error
