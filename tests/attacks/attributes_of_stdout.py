# entry: attack
# data: null
# cpython: no
# expect: []
"""Looks for something behind the output streams: a buffer, a file, a descriptor, a writer's module."""

import sys


def attack(_):
    reached = []
    for name in ("stdout", "stderr", "stdin", "__stdout__", "__stderr__", "__stdin__"):
        stream = getattr(sys, name)
        for attribute in ("buffer", "raw", "fileno", "detach", "_file", "__dict__", "reconfigure"):
            try:
                found = getattr(stream, attribute)
                found = found() if callable(found) else found
            except Exception:
                continue
            if found:
                reached.append(f"{name}.{attribute}")
    return reached
