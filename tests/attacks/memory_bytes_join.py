# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Joins empty bytes without end: the result is empty, the list of parts is not."""

import itertools


def attack(_):
    return b"".join(itertools.repeat(b""))
