# entry: attack
# data: null
# cpython: no
# expect: []
"""Looks for hidden modules in `__globals__` of the library's functions and methods."""

import contextlib
import dataclasses
import json
import random
import re
import textwrap
import traceback
import typing
from types import ModuleType


def attack(_):
    reached = set()
    for function in (
        json.loads, json.JSONEncoder.encode, random.Random.seed, re.compile, textwrap.wrap,
        typing.get_type_hints,
        traceback.print_exc, contextlib.contextmanager, dataclasses.make_dataclass, random.random,
        random.shuffle,
    ):
        scope = getattr(getattr(function, "__func__", function), "__globals__", {})
        for name in list(scope):
            found = scope.get(name)
            if isinstance(found, ModuleType):
                try:
                    __import__(found.__name__)
                except ImportError:
                    if found is not __builtins__:
                        reached.add(found.__name__)
    return sorted(reached)
