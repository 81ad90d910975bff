# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Gives random distributions parameters under which they never accept."""

import random


def attack(_):
    return random.betavariate(float("inf"), 1.0)
