# entry: attack
# data: null
# cpython: no
# expect: []
"""Formats with fields that walk from an object to the modules that its class's functions know."""

import contextlib
import json
import random
import re
import textwrap


def attack(_):
    reached = set()
    for text, value in [
        ("{0.loads.__globals__}", json),
        ("{0.JSONEncoder.encode.__globals__}", json),
        ("{0.__init__.__globals__}", random.Random),
        ("{0.wrap.__globals__[re]}", textwrap),
        ("{0.__class__.__base__.__enter__.__globals__}", contextlib.nullcontext()),
        ("{0._compile.__globals__}", re),
    ]:
        try:
            shown = text.format(value)
        except (AttributeError, KeyError):
            continue
        for name in re.findall(r"<module '([\w.]+)'", shown):
            try:
                __import__(name)
            except ImportError:
                reached.add(name)
    return sorted(reached - {"builtins", "__main__"})
