# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Makes a class of booleans. There are two, and no more."""


def attack(_):
    try:
        return type("Third", (bool,), {})(2)
    except TypeError as error:
        return type(error).__name__
