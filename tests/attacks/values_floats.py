# entry: attack
# data: null
# cpython: no
# expect: [{"$float": "nan"}, {"$float": "inf"}, {"$float": "-inf"}, -0.0, 5e-324, {"$complex": [{"$float": "nan"}, {"$float": "-inf"}]}]
"""Returns floats that JSON has no word for, a negative zero and the smallest number."""


def attack(_):
    return [float("nan"), float("inf"), -float("inf"), -0.0, 5e-324, complex("nan-infj")]
