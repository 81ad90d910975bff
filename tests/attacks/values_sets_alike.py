# entry: attack
# data: null
# cpython: no
# expect: [1, 1, 2]
"""Fills sets with what is equal, and with what is never equal to itself."""


def attack(_):
    nan = float("nan")
    return [len({1, True, 1.0}), len({nan, nan}), len({float("nan"), float("nan")})]
