# entry: attack
# data: null
# cpython: no
# expect: []
"""Reads one hidden attribute by every route that reads attributes."""

import copy
import operator
import random
import sys
import types


class Reader:
    _os = 0


def match():
    match random:
        case types.ModuleType(_os=found):
            return found


def attack(_):
    routes = {
        "dot": lambda: random._os,
        "getattr": lambda: getattr(random, "_os"),
        "object": lambda: object.__getattribute__(random, "_os"),
        "ModuleType": lambda: types.ModuleType.__getattribute__(random, "_os"),
        "super": lambda: super(types.ModuleType, random).__getattribute__("_os"),
        "attrgetter": lambda: operator.attrgetter("_os")(random),
        "vars": lambda: vars(random)["_os"],
        "__dict__": lambda: random.__dict__["_os"],
        "dict.get": lambda: {}["_os"] if dict.get(vars(random), "_os") is None else 1,
        "globals": lambda: random.shuffle.__func__.__globals__["_os"],
        "eval": lambda: eval("_os", vars(random)),
        "sys.modules": lambda: sys.modules["random"]._os,
        "copy": lambda: copy.copy(random)._os,
        "star": lambda: dict(**vars(random))["_os"],
        "match": lambda: match().name,
        "methodcaller": lambda: operator.methodcaller("__getattribute__", "_os")(random),
        "descriptor": lambda: types.ModuleType.__dict__["__dict__"].__get__(random)["_os"],
        "spec": lambda: random.__spec__.loader.load_module("random")._os,
    }
    reached = []
    for route, call in routes.items():
        try:
            call()
        except (AttributeError, KeyError, NameError, ImportError, TypeError):
            continue
        reached.append(route)
    return reached
