# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Compiles a pattern of a million alternatives."""

import re


def attack(_):
    return re.compile("|".join(str(n) for n in range(1_000_000)))
