# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432, "fuel": 4000000000}
# cpython: no
"""Asks for a number of ten billion random bits."""

import random


def attack(_):
    return random.getrandbits(2**31 - 1).bit_length()
