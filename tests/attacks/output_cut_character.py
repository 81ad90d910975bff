# entry: attack
# data: null
# class: output
# cpython: no
"""Crosses the limit in the middle of a character of four bytes."""

import sys


def attack(_):
    sys.stdout.write("xyz" + "\U0001f600" * 2**18)
