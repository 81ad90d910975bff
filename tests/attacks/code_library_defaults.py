# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Changes the code, defaults and names of library functions, which the engine uses to report the error that
follows."""

import traceback


def attack(_):
    for function in (traceback.TracebackException.__init__, traceback.StackSummary.format,
                     traceback.TracebackException.format):
        try:
            function.__code__ = (lambda *args, **kwargs: 1 / 0).__code__
            function.__defaults__ = (1,) * 50
            function.__kwdefaults__ = None
        except (AttributeError, TypeError, ValueError):
            continue
    return "ended"
