# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432, "fuel": 4000000000}
# cpython: no
"""Turns a decimal of a few characters into an int of a billion digits."""

import decimal


def attack(_):
    return int(decimal.Decimal("1e999999999")).bit_length()
