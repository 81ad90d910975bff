# entry: attack
# data: null
# cpython: no
# expect: [4300, 0]
"""Lifts the limit on the digits of integers."""

import sys


def attack(_):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    return [before, sys.get_int_max_str_digits()]
