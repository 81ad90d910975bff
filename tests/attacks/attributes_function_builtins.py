# entry: attack
# data: null
# cpython: no
# expect: []
"""Looks for another `__import__` in the builtins that library functions, frames and modules carry."""

import json
import random
import sys
import types


def attack(_):
    carriers = {
        "json.loads": lambda: json.loads.__builtins__,
        "random": lambda: random.Random.seed.__builtins__,
        "globals": lambda: json.loads.__globals__["__builtins__"],
        "module": lambda: vars(json)["__builtins__"],
        "frame": lambda: sys._getframe().f_builtins,
        "new": lambda: types.FunctionType(attack.__code__, {}).__builtins__,
        "sys.modules": lambda: sys.modules["builtins"],
        "__self__": lambda: print.__self__,
    }
    reached = []
    for carrier, call in carriers.items():
        try:
            found = call()
            found = found if isinstance(found, dict) else vars(found)
            found["__import__"]("os")
        except (ImportError, AttributeError, KeyError, TypeError):
            continue
        reached.append(carrier)
    return reached
