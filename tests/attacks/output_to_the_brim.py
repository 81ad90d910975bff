# entry: attack
# data: null
# cpython: no
# expect: 1048576
"""Writes exactly as many bytes as the limit allows."""

import sys


def attack(_):
    return sys.stdout.write("x" * 2**20)
