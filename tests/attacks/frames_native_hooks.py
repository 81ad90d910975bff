# entry: attack
# data: null
# cpython: no
# expect: "held"
"""Makes `__import__` the hook of whatever native code calls on its own. The asker is still the user."""

import sys


def attack(_):
    for hook in ("breakpointhook", "displayhook", "excepthook", "unraisablehook"):
        setattr(sys, hook, __import__)
    for call in (lambda: breakpoint("os"), lambda: exec(compile("'os'", "x", "single")),
                 lambda: sys.displayhook("os")):
        try:
            call()
        except (ImportError, NameError):
            continue
        return "imported"
    return "held"
