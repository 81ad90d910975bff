# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Hides a number of a million digits in JSON."""

import json


def attack(_):
    return json.loads("1" * 1_000_000)
