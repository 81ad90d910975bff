# entry: attack
# data: null
# cpython: no
# expect: 1
"""Returns while a trace function is on, if there are any, that would never let the engine go on."""

import sys


def attack(_):
    def tracer(frame, event, arg):
        while frame.f_code is not attack.__code__:
            pass

    getattr(sys, "settrace", lambda hook: None)(tracer)
    return 1
