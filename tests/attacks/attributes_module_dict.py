# entry: attack
# data: null
# cpython: no
# expect: []
"""Reads the dicts of public modules, where attribute lookups are not asked."""

import json
import random
import re
import typing
import weakref
from types import ModuleType


def attack(_):
    reached = set()
    for module in (json, random, re, typing, weakref):
        for found in [*vars(module).values(), *module.__dict__.values()]:
            if isinstance(found, ModuleType):
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(found.__name__)
    return sorted(reached)
