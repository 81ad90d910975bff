# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608}
# cpython: no
"""Inflates piece by piece, and tells the decompressor to expect two billion bytes."""

import zlib


def attack(_):
    inflate = zlib.decompressobj()
    data = inflate.decompress(zlib.compress(bytes(7_000_000), 9)) + inflate.flush(2**31 - 1)
    return len(data + zlib.decompress(zlib.compress(b"x"), bufsize=2**31 - 1))
