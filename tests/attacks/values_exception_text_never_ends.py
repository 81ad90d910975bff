# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Raises an exception whose text is never finished."""


class Evil(Exception):
    def __str__(self):
        while True:
            pass


def attack(_):
    raise Evil
