# entry: attack
# data: null
# cpython: no
# expect: []
"""Makes a module of a hidden spec: create, then execute. No spec of a hidden module can be had."""

import json
import sys
from types import ModuleType


def attack(_):
    reached = []
    finders = [*getattr(sys, "meta_path", []), getattr(json, "__loader__", None)]
    for finder in finders:
        for name in ("os", "_thread", "linecache", "_belljar_report"):
            try:
                spec = finder.find_spec(name)
                module = ModuleType(name)
                module.__spec__ = spec
                spec.loader.exec_module(module)
            except Exception:
                continue
            reached.append(name)
    return reached
