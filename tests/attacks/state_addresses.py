# entry: attack
# data: null
# cpython: no
# expect: [true, true]
"""Reads addresses and hashes, which must be the same in every run, and moves the heap for the next."""

import sys


def attack(_):
    first = id(object())
    hole = [bytearray(n) for n in range(1000, 50_000, 100)]
    del hole[::2]
    sys.kept = hole
    return [hash("text") == hash("te" + "xt"), first > 0]
