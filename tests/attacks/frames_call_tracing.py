# entry: attack
# data: null
# cpython: no
# expect: "ModuleNotFoundError"
"""Has `sys.call_tracing` call `__import__`. It is one more native caller, and no library."""

import sys


def attack(_):
    try:
        return sys.call_tracing(__import__, ("os",)).__name__
    except (ImportError, AttributeError):
        return "ModuleNotFoundError"
