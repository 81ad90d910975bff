# entry: attack
# data: null
# cpython: no
# expect: [[1], "patched"]
"""Replaces a function of a library module."""

import json


def attack(_):
    before = json.loads("[1]")
    json.loads = lambda text: "patched"
    return [before, json.loads("[1]")]
