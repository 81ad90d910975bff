# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Empties the local variables of every running caller, in the library too. It can only harm itself."""

import copy
import sys


class Writer:
    def __deepcopy__(self, memo):
        frame = sys._getframe().f_back
        while frame:
            for name in list(frame.f_locals):
                try:
                    frame.f_locals[name] = None
                except (TypeError, ValueError):
                    continue
            frame = frame.f_back


def attack(_):
    try:
        copy.deepcopy([Writer(), {1: Writer()}])
    except Exception:
        pass
    return "ended"
