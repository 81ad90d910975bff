# entry: attack
# data: null
# cpython: no
# expect: []
"""Reads the frames of generators that the library made."""

import contextlib
import difflib
import json
import traceback
from types import ModuleType


@contextlib.contextmanager
def manager():
    yield


def attack(_):
    reached = set()
    for generator in (difflib.ndiff(["a"], ["b"]), json.encoder.JSONEncoder(indent=1).iterencode([1]),
                      traceback.walk_stack(None), traceback.TracebackException(ValueError, ValueError(),
                                                                               None).format()):
        frame = getattr(generator, "gi_frame", None)
        for found in frame.f_globals.values() if frame else ():
            if isinstance(found, ModuleType) and found is not __builtins__:
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(found.__name__)
    return sorted(reached)
