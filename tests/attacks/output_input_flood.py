# entry: attack
# data: null
# class: output
# cpython: no
"""Writes ten million characters as the prompt of a question."""


def attack(_):
    input("x" * 10_000_000)
