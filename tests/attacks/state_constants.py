# entry: attack
# data: null
# cpython: no
# expect: ["abc", 3.141592653589793, "patched", 3]
"""Replaces constants of modules."""

import math
import string


def attack(_):
    before = [string.ascii_letters[:3], math.pi]
    string.ascii_letters, math.pi = "patched", 3
    return [*before, string.ascii_letters, math.pi]
