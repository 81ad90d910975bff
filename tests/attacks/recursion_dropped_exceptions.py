# entry: attack
# data: null
# cpython: no
# expect: "dropped"
"""Drops a hundred thousand exceptions that are each other's context."""


def attack(_):
    last = None
    for _ in range(100_000):
        error = ValueError()
        error.__context__ = last
        last = error
    del last, error
    return "dropped"
