# entry: attack
# data: null
# cpython: no
# expect: []
"""Traces the library's calls, if there is a way, and reads the frames that the tracer is shown."""

import json
import sys
from types import ModuleType

reached = set()


def tracer(frame, event, arg):
    for found in list(frame.f_globals.values()):
        if isinstance(found, ModuleType) and found is not __builtins__:
            try:
                __import__(found.__name__)
            except ImportError:
                reached.add(found.__name__)
    return tracer


def attack(_):
    for way in ("settrace", "setprofile"):
        trace = getattr(sys, way, lambda hook: None)
        trace(tracer)
        json.dumps([1], indent=1)
        json.loads("[1]")
        trace(None)
    return sorted(reached)
