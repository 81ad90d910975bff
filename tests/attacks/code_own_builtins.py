# entry: attack
# data: null
# cpython: no
# expect: "ModuleNotFoundError"
"""Runs with builtins of its own that hold the real `__import__` under other names."""


def attack(_):
    builtins = dict(vars(__builtins__))
    builtins["__import__"] = lambda *args: __import__("os")
    try:
        exec("import math", {"__builtins__": builtins})
    except ImportError as error:
        return type(error).__name__
