# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Inflates a small text whose every layer is a thousand times as large as the one around it."""

import zlib


def attack(_):
    bomb = zlib.compress(zlib.compress(bytes(4_000_000), 9), 9)
    data = b""
    while True:
        data = zlib.decompress(zlib.decompress(bomb)) + data
