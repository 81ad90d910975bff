# entry: attack
# data: null
# cpython: no
# expect: {"$dict": [[0, "d"], [1, "c"]]}
"""Fills a dict with keys that are equal though their types are not."""


def attack(_):
    return {1: "a", True: "b", 1.0: "c", 0: "x", -0.0: "y", False: "d"}
