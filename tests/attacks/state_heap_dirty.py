# entry: attack
# data: null
# cpython: no
# expect: [4000000, 4000000]
"""Fills memory with a pattern and drops it. Memory that the next run takes holds zeros where it should."""

import array


def attack(_):
    before = bytearray(4_000_000).count(0)
    dirty = [array.array("Q", [0xA5A5A5A5A5A5A5A5]) * 100_000 for _ in range(20)]
    del dirty
    return [before, bytearray(4_000_000).count(0)]
