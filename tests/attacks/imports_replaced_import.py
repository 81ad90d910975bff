# entry: attack
# data: null
# cpython: no
# expect: ["_strptime"]
"""Puts a spy in the place of `__import__` and lets the library import through it. The spy gets
names, and nothing hidden."""

import datetime
import statistics
import warnings

real = __import__


def attack(_):
    reached = []

    def spy(name, *args, **kwargs):
        module = real(name, *args, **kwargs)
        try:
            real(module.__name__)
        except ImportError:
            reached.append(module.__name__)
        return module

    __builtins__.__import__ = spy
    for call in [
        lambda: datetime.datetime.strptime("2025", "%Y"),
        lambda: warnings.warn("once"),
        lambda: statistics.quantiles([1, 2, 3]),
        lambda: exec("import uuid, csv, tomllib, html.parser, hashlib"),
    ]:
        try:
            call()
        except Exception:
            continue
    return sorted(set(reached))
