# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""A pattern whose branches overlap, on a text that it does not match."""

import re


def attack(_):
    return bool(re.match(r"(a|aa)+$", "a" * 200 + "b"))
