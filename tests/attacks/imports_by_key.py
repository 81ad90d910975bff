# entry: attack
# data: null
# cpython: no
# expect: []
"""Hands `__import__` to library functions as a key, default, filter or attribute. The asker is still the
user."""

import bisect
import collections
import contextlib
import difflib
import functools
import heapq
import itertools
import json
import types

NAME = "os"


def attack(_):
    routes = {
        "heapq.nlargest": lambda: heapq.nlargest(2, [NAME, NAME], key=__import__),
        "heapq.merge": lambda: list(heapq.merge([NAME], [NAME], key=__import__)),
        "bisect": lambda: bisect.bisect([NAME], "", key=__import__),
        "defaultdict": lambda: collections.defaultdict(functools.partial(__import__, NAME))[0],
        "reduce": lambda: functools.reduce(lambda a, f: f(NAME), [0, __import__]),
        "groupby": lambda: [key for key, _ in itertools.groupby([NAME], __import__)],
        "filterfalse": lambda: list(itertools.filterfalse(__import__, [NAME])),
        "difflib": lambda: difflib.SequenceMatcher(__import__, [NAME], [NAME]),
        "singledispatch": lambda: functools.singledispatch(__import__)(NAME),
        "lru_cache": lambda: functools.lru_cache(__import__)(NAME),
        "partialmethod": lambda: functools.partialmethod(__import__, NAME).__get__(None, str)(),
        "DynamicClassAttribute": lambda: types.DynamicClassAttribute(__import__).__get__(NAME),
        "closing": lambda: contextlib.ContextDecorator.__call__(contextlib.nullcontext(), __import__)(NAME),
        "json hook": lambda: json.loads("NaN", parse_constant=lambda _: __import__(NAME)),
        "json constant": lambda: json.JSONDecoder(parse_constant=__import__).decode("NaN"),
    }
    reached = []
    for route, call in routes.items():
        try:
            call()
        except Exception:
            continue
        reached.append(route)
    return reached
