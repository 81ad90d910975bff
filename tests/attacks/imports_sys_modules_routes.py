# entry: attack
# data: null
# cpython: no
# expect: []
"""Reads `sys.modules` by every route a dict has. All of them show the same modules."""

import copy
import sys

HIDDEN = {"os", "_imp", "_thread", "_io", "linecache", "marshal", "importlib", "_belljar",
          "_frozen_importlib"}


def attack(_):
    modules = sys.modules
    routes = {
        "keys": lambda: set(modules.keys()),
        "iter": lambda: set(iter(modules)),
        "reversed": lambda: set(reversed(modules)),
        "items": lambda: {name for name, _ in modules.items()},
        "get": lambda: {name for name in HIDDEN if modules.get(name)},
        "contains": lambda: {name for name in HIDDEN if name in modules},
        "dict.get": lambda: {name for name in HIDDEN if dict.get(modules, name)},
        "dict.__getitem__": lambda: {name for name in HIDDEN if dict.__getitem__(modules, name)},
        "setdefault": lambda: {name for name in HIDDEN if modules.setdefault(name, None) or modules.pop(name)},
        "copy": lambda: set(copy.copy(modules)),
        "merge": lambda: set(modules | {}),
        "unpack": lambda: set({**modules}),
        "vars": lambda: set(vars(sys)["modules"]),
        "names": lambda: {vars(module)["__name__"] for module in modules.values()},
    }
    reached = set()
    for route, call in routes.items():
        try:
            found = call() & HIDDEN
        except (KeyError, TypeError, AttributeError):
            continue
        reached |= {f"{route}: {name}" for name in found}
    return sorted(reached)
