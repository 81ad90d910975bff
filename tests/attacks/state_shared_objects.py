# entry: attack
# data: null
# cpython: no
# expect: []
"""Tries to leave something in objects that everybody shares: empty tuples, small numbers, letters, types."""

import sys


def attack(_):
    marks = []
    for thing in ((), 1, "", "a", b"", None, True, ..., int, type(None), frozenset(), sys.intern("shared")):
        try:
            thing.mark = 1
            marks.append(repr(thing))
        except (AttributeError, TypeError):
            continue
    return marks
