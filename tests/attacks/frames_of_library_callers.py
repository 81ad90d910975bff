# entry: attack
# data: null
# cpython: no
# expect: []
"""Is called back by the library and reads hidden modules in its caller's globals and builtins."""

import copy
import functools
import heapq
import json
import re
import sys
from types import ModuleType

reached = set()


def look(*args, **kwargs):
    frame = sys._getframe()
    while frame:
        for found in list(frame.f_globals.values()) + list(frame.f_locals.values()):
            if isinstance(found, ModuleType) and found is not __builtins__:
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(found.__name__)
        frame = frame.f_back
    return 0


class Called:
    __deepcopy__ = __copy__ = __lt__ = look


def attack(_):
    copy.copy(Called())
    copy.deepcopy(Called())
    json.loads("[1.5, NaN, {}]", parse_float=look, parse_constant=look, object_hook=look)
    json.dumps([Called()], default=look, cls=json.JSONEncoder)
    re.sub("a", lambda match: str(look()), "aaa")
    heapq.nsmallest(2, [3, 1, 2], key=look)
    list(heapq.merge([Called()], [Called()]))
    functools.singledispatch(look)(1)
    return sorted(reached)
