# entry: attack
# data: null
# limits: {"fuel": 4000000000}
# cpython: no
# expect: []
"""Follows every attribute of every public module, and of what it finds there, to modules that are not
public."""

import sys
from types import ModuleType


def is_public(module):
    try:
        __import__(module.__name__)
    except ImportError:
        # `sys` has two namespaces of its own that are modules by type only.
        return module.__name__ in ("__main__", "builtins", "host", "monitoring", "_jit")
    return True


def attack(_):
    todo, seen, reached = [], set(), set()
    for name in sorted({*sys.modules, *sys.stdlib_module_names}):
        if name not in ("__main__", "antigravity", "this"):
            try:
                todo.append(__import__(name, fromlist=["x"]))
            except ImportError:
                continue
    while todo:
        module = todo.pop()
        if id(module) in seen:
            continue
        seen.add(id(module))
        for name in dir(module):
            found = getattr(module, name, None)
            if isinstance(found, ModuleType):
                if is_public(found):
                    todo.append(found)
                else:
                    reached.add(found.__name__)
    return sorted(reached)
