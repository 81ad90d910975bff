# entry: attack
# data: null
# cpython: no
# expect: []
"""Reads the tables that library modules keep: how to copy, how to build classes, where sources are cached."""

import copy
import dataclasses
import re
import sys
import traceback
from types import ModuleType


def attack(_):
    reached = set()
    for owner, name in [(copy, "_deepcopy_dispatch"), (copy, "_copy_builtin_containers"),
                        (copy, "dispatch_table"),
                        (re, "_cache"), (dataclasses, "_ATOMIC_TYPES"), (traceback, "linecache"),
                        (sys, "path_importer_cache")]:
        table = getattr(owner, name, ())
        for found in table.values() if isinstance(table, dict) else [table]:
            for value in [found, *getattr(found, "__globals__", {}).values()]:
                if isinstance(value, ModuleType) and value is not __builtins__:
                    try:
                        __import__(value.__name__)
                    except ImportError:
                        reached.add(f"{name}: {value.__name__}")
    return sorted(reached)
