# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Substitutes what matches nowhere, slowly, everywhere."""

import re


def attack(_):
    return re.sub(r"\s+$", "", " " * 200000 + "x")
