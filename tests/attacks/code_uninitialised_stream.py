# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Makes another output stream of the engine's own type, without what it writes to."""

import sys


def attack(_):
    try:
        type(sys.stdout)().write("x")
    except TypeError as error:
        return type(error).__name__
