# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Extends a bytearray by itself."""


def attack(_):
    data = bytearray(b"x")
    while True:
        data.extend(data)
