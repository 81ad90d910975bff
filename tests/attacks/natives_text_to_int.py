# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Reads a number of three million digits, after lifting the limit on digits."""

import sys


def attack(_):
    sys.set_int_max_str_digits(0)
    number = int("7" * 3_000_000)
    while True:
        number = number * number % (number - 1)
