# entry: attack
# data: null
# cpython: no
# expect: []
"""Executes the code of hidden modules, had from loaders, with globals of its own."""

import json
import sys


def attack(_):
    reached = []
    for loader in [getattr(json, "__loader__", None), *getattr(sys, "meta_path", [])]:
        for name in ("os", "linecache", "importlib", "threading", "dis"):
            scope = {"__name__": name}
            try:
                exec(loader.get_code(name), scope)
            except Exception:
                continue
            reached.append(name)
    return sorted(set(reached))
