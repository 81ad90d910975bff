# entry: attack
# data: null
# cpython: no
# expect: []
"""Tries every private name that the interpreter tells of itself. None of them can be imported."""

import sys


def attack(_):
    names = {*sys.builtin_module_names, *sys.stdlib_module_names, *sys.modules}
    reached = []
    for name in sorted(names - {"__future__", "__main__"}):
        if name.startswith("_") or "._" in name:
            try:
                __import__(name)
            except ImportError:
                continue
            reached.append(name)
    return reached
