# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432, "fuel": 4000000000}
# cpython: no
"""Writes a fraction with an exponent of a billion."""

import fractions


def attack(_):
    return fractions.Fraction("1e1000000000").numerator.bit_length()
