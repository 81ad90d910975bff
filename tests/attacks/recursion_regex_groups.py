# entry: attack
# data: null
# cpython: no
# expect: "RecursionError"
"""Compiles a pattern of a thousand nested groups."""

import re


def attack(_):
    try:
        return re.compile("(" * 1000 + ")" * 1000)
    except RecursionError as error:
        return type(error).__name__
