# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""The factorial of a hundred million."""

import math


def attack(_):
    return math.factorial(10**8).bit_length()
