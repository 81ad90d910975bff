# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Writes a number of ten million bits in decimal, after lifting the limit on digits."""

import sys


def attack(_):
    sys.set_int_max_str_digits(0)
    return len(str((1 << 100_000_000) - 1))
