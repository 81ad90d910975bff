# entry: attack
# data: null
# cpython: no
# expect: []
"""Lets `traceback` walk the stack, which starts from the library's own frame."""

import traceback
from types import ModuleType


def attack(_):
    reached = set()
    for frame, _line in traceback.walk_stack(None):
        for found in frame.f_globals.values():
            if isinstance(found, ModuleType) and found is not __builtins__:
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(found.__name__)
    return sorted(reached)
