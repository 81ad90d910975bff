# entry: attack
# data: null
# cpython: no
# expect: []
"""Sets, deletes and overrides the methods of the streams themselves."""

import sys


def attack(_):
    changed = []
    for change, call in {
        "set": lambda: setattr(sys.stdout, "write", print),
        "delete": lambda: delattr(type(sys.stdout), "write"),
        "class": lambda: setattr(type(sys.stdout), "write", print),
        "__class__": lambda: setattr(sys.stdout, "__class__", object),
        "dict": lambda: vars(sys.stdout).update(write=print),
    }.items():
        try:
            call()
        except (AttributeError, TypeError):
            continue
        changed.append(change)
    return changed
