# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Makes a view of an ordered dict without the dict, and looks into it."""

import collections


def attack(_):
    view = type(collections.OrderedDict().keys())
    try:
        return 1 in view()
    except TypeError as error:
        return type(error).__name__
