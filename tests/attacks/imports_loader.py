# entry: attack
# data: null
# cpython: no
# expect: []
"""Asks the loader of a public module to load a hidden one. Loaders are the library's own."""

import json
import math


def attack(_):
    reached = []
    for module in (json, math, __builtins__, type("Own", (), globals())):
        for holder in ("__loader__", "__spec__"):
            loader = getattr(module, holder, None)
            loader = getattr(loader, "loader", loader)
            for method in ("load_module", "find_spec", "find_module", "get_code", "get_source", "is_package"):
                for name in ("os", "_imp", "_thread", "linecache"):
                    try:
                        answer = getattr(loader, method)(name)
                    except Exception:
                        continue
                    if answer is not None:
                        reached.append(f"{method} {name}")
    return sorted(set(reached))
