# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Fills `sys.modules` with modules of its own."""

import sys
import types


def attack(_):
    n = 0
    while True:
        n += 1
        sys.modules[f"m{n}"] = types.ModuleType(f"m{n}")
