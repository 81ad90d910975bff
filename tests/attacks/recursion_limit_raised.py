# entry: attack
# data: null
# class: recursion
# cpython: no
"""Lifts the interpreter's own limit as far as it goes. Memory and the native stack still end it."""

import sys


def down(n):
    return down(n + 1) if n else n


def attack(_):
    try:
        sys.setrecursionlimit(2**31 - 1)
    except (OverflowError, ValueError):
        pass
    return down(1)
