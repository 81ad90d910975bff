# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a view of bytes, not the bytes."""


def attack(_):
    return memoryview(b"bytes")
