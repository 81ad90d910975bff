# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Compares two texts that share nothing but their letters."""

import difflib


def attack(_):
    return difflib.SequenceMatcher(None, "ab" * 5000, "ba" * 5000, autojunk=False).ratio()
