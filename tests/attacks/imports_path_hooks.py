# entry: attack
# data: null
# cpython: no
# expect: "ModuleNotFoundError"
"""Adds folders and path hooks. There is no file system for them to speak of."""

import sys


def attack(_):
    asked = []
    sys.path = ["/", ".", "/usr/lib/python3"]
    sys.path_hooks = [asked.append]
    sys.path_importer_cache = {}
    try:
        import antigravity
    except Exception as error:
        return type(error).__name__ if not asked else asked
