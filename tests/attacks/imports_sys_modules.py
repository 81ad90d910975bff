# entry: attack
# data: null
# cpython: no
# expect: []
"""Takes hidden modules out of `sys.modules`. It holds what can be imported, and the user's own."""

import sys


def attack(_):
    reached = []
    for name in list(sys.modules):
        try:
            __import__(name)
        except ImportError:
            reached.append(name)
    return [name for name in reached if name not in ("__main__", "builtins", "host")]
