# entry: attack
# data: null
# cpython: no
# expect: []
"""Looks into the closure cells of library functions, and behind their wrappers."""

import collections
import contextlib
import dataclasses
import functools
import json
import re
import typing
from types import ModuleType


def cells(function):
    while function is not None:
        for cell in getattr(function, "__closure__", None) or ():
            yield cell.cell_contents
        function = getattr(function, "__wrapped__", None)


def attack(_):
    reached = set()
    point = dataclasses.make_dataclass("Point", ["x"])
    for function in (
        functools.singledispatch(attack), contextlib.contextmanager(attack), functools.lru_cache(attack),
        point.__repr__,
        collections.namedtuple("N", "x").__new__, json.decoder.JSONDecoder().scan_once,
        typing.Optional.__getitem__,
        typing.Union, re.compile, functools.cmp_to_key(attack), functools.total_ordering,
    ):
        for found in cells(function):
            scope = getattr(found, "__globals__", {})
            for value in [found, *scope.values()]:
                if isinstance(value, ModuleType) and value.__name__ not in ("builtins", "__main__"):
                    try:
                        __import__(value.__name__)
                    except ImportError:
                        reached.add(value.__name__)
    return sorted(reached)
