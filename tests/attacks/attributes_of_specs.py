# entry: attack
# data: null
# cpython: no
# expect: []
"""From a module's `__spec__` and `__loader__` to the import machinery's own globals."""

import json
import sys


def attack(_):
    reached = set()
    for start in (getattr(json, "__spec__", None), getattr(json, "__loader__", None),
                  *getattr(sys, "meta_path", [])):
        cls = start if isinstance(start, type) else type(start)
        for name in dir(cls):
            function = getattr(cls, name, None)
            scope = getattr(getattr(function, "__func__", function), "__globals__", {})
            reached |= {hidden for hidden in ("_imp", "_thread", "_gcd_import", "_load", "BuiltinImporter")
                        if hidden in scope}
    return sorted(reached)
