# entry: attack
# data: null
# class: error
# limits: {"fuel": 500000000}
# cpython: no
"""Traces the engine's own code that describes the error. A hidden module would be told by never ending."""

import sys
from types import ModuleType


def tracer(frame, event, arg):
    for found in frame.f_globals.values():
        if isinstance(found, ModuleType) and found is not __builtins__:
            try:
                __import__(found.__name__)
            except ImportError:
                while True:
                    pass
    return tracer


def attack(_):
    getattr(sys, "settrace", lambda hook: None)(tracer)
    raise ValueError("traced")
