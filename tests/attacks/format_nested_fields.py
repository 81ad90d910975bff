# entry: attack
# data: null
# cpython: no
# expect: "ValueError"
"""Nests fields in format specs deeper than the two levels that there are."""


def attack(_):
    try:
        return ("{:" * 100000 + "}" * 100000).format(*range(100000))
    except ValueError as error:
        return type(error).__name__
