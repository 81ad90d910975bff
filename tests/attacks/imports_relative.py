# entry: attack
# data: null
# cpython: no
# expect: []
"""Poses as a module of a package and imports relatively. User code has no parent package."""

import json
import re


def attack(_):
    reached = []
    for package, module, name in [
        ("importlib", ".", "machinery"),
        ("re", ".", "_compiler"),
        ("re", "._parser", "parse"),
        ("json", "..", "os"),
        ("collections", ".", "_os"),
    ]:
        for parent in (json, re, None):
            scope = {"__package__": package, "__name__": package + ".me", "__path__": [], "__spec__": parent
                     and parent.__spec__}
            try:
                exec(f"from {module} import {name}", scope)
            except (ImportError, SystemError, TypeError):
                continue
            reached.append(name)
    return reached
