# entry: attack
# data: null
# cpython: no
# expect: []
"""Compares what a module shows with what its own functions see: one namespace must not lead to the other."""

import json
import sys
import warnings
from types import ModuleType


def attack(_):
    reached = set()
    for module in (sys, warnings, json):
        for cls in type(module).__mro__:
            for name, descriptor in vars(cls).items():
                try:
                    found = descriptor.__get__(module, type(module))
                except Exception:
                    continue
                for value in [found, getattr(found, "__self__", None), getattr(found, "__objclass__", None)]:
                    if isinstance(value, ModuleType) and value not in (sys, warnings, json, __builtins__):
                        reached.add(value.__name__)
    return sorted(reached)
