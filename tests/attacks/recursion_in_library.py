# entry: attack
# data: null
# class: recursion
# limits: {"fuel": 10000000000}
# cpython: no
"""Leaves a RecursionError uncaught whose thousand frames are the library's. Describing it ends
too."""

import re


def attack(_):
    return re.compile("(" * 1000 + ")" * 1000)
