# entry: attack
# data: null
# cpython: no
# expect: []
"""Asks for non-public modules in an import statement. None of them answers."""

NAMES = ["os", "_imp", "_io", "_thread", "marshal", "importlib", "threading", "gc", "tokenize", "dis",
         "socket",
         "subprocess", "ctypes", "pickle", "posix", "_belljar", "_frozen_importlib", "site"]


def attack(_):
    reached = []
    for name in NAMES:
        try:
            exec(f"import {name}")
        except ImportError:
            continue
        reached.append(name)
    return reached
