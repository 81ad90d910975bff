# entry: attack
# data: null
# class: recursion
# cpython: no
"""Reads JSON of a hundred thousand brackets."""

import json


def attack(_):
    return json.loads("[" * 100_000 + "]" * 100_000)
