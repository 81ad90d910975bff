# entry: attack
# data: null
# class: output
# cpython: no
"""Writes one byte more than the limit allows, in a second stream."""

import sys


def attack(_):
    sys.stdout.write("x" * 2**20)
    sys.stderr.write("x")
