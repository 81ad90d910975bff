# entry: attack
# data: null
# class: error
# cpython: no
"""Raises exceptions that are each other's cause and context."""


def attack(_):
    first, second = ValueError("first"), KeyError("second")
    first.__cause__, second.__context__ = second, first
    second.__cause__ = first
    raise first
