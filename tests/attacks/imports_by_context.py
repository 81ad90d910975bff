# entry: attack
# data: null
# cpython: no
# expect: "ModuleNotFoundError"
"""Lets a context run `__import__` natively."""

import contextvars


def attack(_):
    try:
        return contextvars.copy_context().run(__import__, "os").__name__
    except ImportError as error:
        return type(error).__name__
