# entry: attack
# data: null
# cpython: no
# expect: ["__main__", "json", "evil"]
"""Renames modules, itself among them, and puts itself in their place."""

import json
import sys


def attack(_):
    before = [__name__, json.__name__]
    json.__name__ = "evil"
    sys.modules["json"] = sys.modules["__main__"]
    sys.modules["__main__"] = json
    return [*before, json.__name__]
