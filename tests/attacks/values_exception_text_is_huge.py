# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception whose message has three million characters, more than the limit of output."""


def attack(_):
    raise ValueError("x" * 3_000_000)
