# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Lets one branch of a tee run ahead, so that the other has to remember."""

import itertools


def attack(_):
    ahead, behind = itertools.tee(itertools.count(1000))
    for _ in ahead:
        pass
