# entry: attack
# data: null
# cpython: no
# expect: [0, 3]
"""Registers finalisers, exit functions and cycles that would act after the run has ended."""

import math
import weakref


class Thing:
    def __del__(self):
        math.leaked = getattr(math, "leaked", 0) + 1


def attack(_):
    before = getattr(math, "leaked", 0)
    kept = [Thing() for _ in range(3)]
    for thing in kept:
        thing.me = thing
        weakref.finalize(thing, setattr, math, "leaked", 100)
    math.kept = kept
    return [before, len(kept)]
