# entry: attack
# data: null
# cpython: no
# expect: []
"""Reads the frames of the library's coroutines and asynchronous generators."""

import contextlib
from types import ModuleType


def attack(_):
    reached = set()
    stack = contextlib.AsyncExitStack()
    for awaited in (stack.aclose(), stack.__aexit__(None, None, None), contextlib.nullcontext().__aenter__()):
        frame = getattr(awaited, "cr_frame", None)
        for found in frame.f_globals.values() if frame else ():
            if isinstance(found, ModuleType) and found is not __builtins__:
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(found.__name__)
        awaited.close()
    return sorted(reached)
