# entry: attack
# data: null
# cpython: no
# expect: []
"""Asks `inspect` for modules, members, closures and frames, which it looks up for itself."""

import inspect
import json
import random
from types import ModuleType


def look():
    yield inspect.getmodule(json.loads)
    yield inspect.getmodule(random.Random)
    yield from vars(inspect.getmodule(random.shuffle)).values()
    yield from (value for _, value in inspect.getmembers(random))
    yield from (value for _, value in inspect.getmembers_static(json))
    yield inspect.getattr_static(random, "_os", None)
    for part in inspect.getclosurevars(json.loads)[:3]:
        yield from part.values()
    for frame in inspect.stack():
        yield from frame.frame.f_globals.values()


def attack(_):
    reached, steps = set(), look()
    while True:
        try:
            found = next(steps)
        except StopIteration:
            return sorted(reached)
        except Exception:
            continue
        if isinstance(found, ModuleType):
            for value in [found, *vars(found).values()]:
                if isinstance(value, ModuleType) and value.__name__ not in ("builtins", "__main__"):
                    try:
                        __import__(value.__name__)
                    except ImportError:
                        reached.add(value.__name__)
