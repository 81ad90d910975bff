# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Fills a dict with integers that all have one hash."""

import sys


def attack(_):
    modulus = sys.hash_info.modulus
    return len({n * modulus for n in range(1_000_000)})
