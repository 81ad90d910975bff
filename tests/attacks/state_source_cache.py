# entry: attack
# data: null
# class: error
# cpython: no
"""Puts another text in the place of its source, where the engine looks up the lines of a traceback."""

import traceback


def attack(_):
    linecache = getattr(traceback, "linecache", None)
    cache = getattr(linecache, "cache", {})
    for name in list(cache):
        cache[name] = (10, None, ["another line\n"] * 1000, name)
    raise ValueError("with another source")
