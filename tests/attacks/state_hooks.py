# entry: attack
# data: null
# cpython: no
# expect: [true, true]
"""Leaves hooks behind: for exceptions, output, generators, and for tracing where there is any."""

import sys


def attack(_):
    def hook(*args):
        return None

    pristine = not hasattr(sys, "kept")
    sys.excepthook = sys.displayhook = sys.unraisablehook = sys.kept = hook
    for way in ("set_asyncgen_hooks", "addaudithook", "settrace", "setprofile"):
        if hasattr(sys, way):
            getattr(sys, way)(hook)
    return [pristine, sys.kept is hook]
