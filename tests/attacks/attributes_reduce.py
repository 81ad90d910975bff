# entry: attack
# data: null
# cpython: no
# expect: []
"""Asks objects how they are to be rebuilt. The answer names functions of a module that is not public."""

import collections
import sys
from types import ModuleType


class Plain:
    __slots__ = ()


def attack(_):
    reached = set()
    for thing in (object(), Plain(), [], iter([]), collections.deque(), range(3), 1j, attack, sys,
                  Plain.__new__):
        for protocol in (0, 1, 2, 4):
            try:
                parts = thing.__reduce_ex__(protocol)
            except (TypeError, AttributeError):
                continue
            for found in getattr(parts[0], "__globals__", {}).values():
                if isinstance(found, ModuleType) and found is not __builtins__:
                    try:
                        __import__(found.__name__)
                    except ImportError:
                        reached.add(found.__name__)
    return sorted(reached)
