# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Interns names that nobody uses again."""

import sys


def attack(_):
    kept = []
    while True:
        kept.append(sys.intern(f"name{len(kept)}"))
