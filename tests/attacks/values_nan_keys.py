# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a dict with two keys that are not numbers: the same bytes twice."""


def attack(_):
    return {float("nan"): 1, float("nan"): 2}
