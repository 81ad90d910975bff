# entry: attack
# data: null
# cpython: no
# expect: []
"""Goes through weak references: from a class to whoever watches it, and to registries that hold it weakly."""

import abc
import collections.abc
import weakref
from types import ModuleType


def attack(_):
    reached = set()
    for start in (object, type, int, collections.abc.Sized, abc.ABC, abc.ABCMeta, weakref.WeakSet,
                  ModuleType):
        for reference in weakref.getweakrefs(start):
            found = reference()
            if found is not None and found is not start:
                reached.add(repr(found))
            if getattr(reference, "__callback__", None):
                reached.add("callback")
    return sorted(reached)
