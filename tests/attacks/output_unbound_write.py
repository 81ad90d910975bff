# entry: attack
# data: null
# cpython: no
# expect: ["TypeError", "TypeError", "TypeError"]
"""Calls the stream's write on objects that are no streams."""

import sys


def attack(_):
    errors = []
    for other in (None, "x", sys):
        try:
            type(sys.stdout).write(other, "x")
        except TypeError as error:
            errors.append(type(error).__name__)
    return errors
