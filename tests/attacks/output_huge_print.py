# entry: attack
# data: null
# class: output
# cpython: no
"""Prints ten million characters at once."""


def attack(_):
    print("x" * 10_000_000)
