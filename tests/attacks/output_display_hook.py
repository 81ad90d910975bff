# entry: attack
# data: null
# cpython: no
# expect: [5]
"""Executes statements in interactive mode, which show their values through a hook."""

import sys

shown = []


def attack(_):
    sys.displayhook = lambda value: shown.append(value)
    exec(compile("5", "x", "single"))
    sys.displayhook = sys.__displayhook__
    exec(compile("None", "x", "single"))
    return shown
