# entry: attack
# data: null
# cpython: no
# expect: [true, false]
"""Deletes modules, the import machinery and the search path."""

import sys


def attack(_):
    before = "json" in sys.modules
    for name in list(sys.modules):
        if name not in ("sys", "builtins", "__main__"):
            sys.modules.pop(name, None)
    sys.meta_path = sys.path = sys.path_hooks = []
    return [before, "json" in sys.modules]
