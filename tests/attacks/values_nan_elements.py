# entry: attack
# data: null
# cpython: no
# expect: {"$set": [{"$float": "nan"}]}
"""Returns a set of two NaNs: the same bytes, which stand once."""


def attack(_):
    return {float("nan"), float("nan")}
