# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Compresses and checksums without end, in native code."""

import zlib


def attack(_):
    data = bytes(range(256)) * 4000
    while True:
        data = zlib.decompress(zlib.compress(data, 9))
