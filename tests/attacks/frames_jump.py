# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Sets `f_lineno`, from a trace function if there is one, to jump into the middle of loops and handlers."""

import sys


def target():
    total = 0
    for n in range(3):
        try:
            total += n
        finally:
            total += 1
    with open_nothing():
        total += 10
    return total


class open_nothing:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def attack(_):
    def tracer(frame, event, arg):
        for line in range(frame.f_code.co_firstlineno, frame.f_code.co_firstlineno + 9):
            try:
                frame.f_lineno = line
            except (ValueError, AttributeError, TypeError):
                continue
        return tracer

    trace = getattr(sys, "settrace", lambda hook: None)
    trace(tracer)
    try:
        target()
    except Exception:
        pass
    trace(None)
    try:
        sys._getframe().f_lineno = 1
    except (ValueError, AttributeError, TypeError):
        pass
    return "ended"
