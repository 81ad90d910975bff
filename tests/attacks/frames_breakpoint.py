# entry: attack
# data: null
# cpython: no
# expect: ["NameError", []]
"""Calls `breakpoint`. There is none: no debugger to import and nobody to type."""

import sys


def attack(_):
    try:
        breakpoint()
        answer = "went on"
    except NameError as error:
        answer = type(error).__name__
    return [answer, [name for name in ("pdb", "bdb", "cmd", "code") if name in sys.modules]]
