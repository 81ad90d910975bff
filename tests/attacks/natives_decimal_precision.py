# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Takes a square root with a million digits."""

import decimal


def attack(_):
    decimal.getcontext().prec = 10**6
    return decimal.Decimal(2).sqrt()
