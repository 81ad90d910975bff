# entry: attack
# data: null
# class: value
# cpython: no
"""Returns an object under keys of megabytes: the path to it is told, and need not be told whole."""


def attack(_):
    return {"k" * 2_000_000: {"k" * 1_000_000: object()}}
