# entry: attack
# data: null
# class: output
# cpython: no
"""Floods the standard error."""

import sys


def attack(_):
    while True:
        print("line" * 1000, file=sys.stderr)
