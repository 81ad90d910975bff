# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves with a text of a megabyte, which an interpreter would print."""

import sys


def attack(_):
    sys.exit("x" * 1_000_000)
