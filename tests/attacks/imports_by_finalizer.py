# entry: attack
# data: null
# cpython: no
# expect: []
"""Lets finalizers, weak references and `__del__` import where no frame of the user runs."""

import sys
import weakref

reached = []


class Thing:
    def __del__(self):
        try:
            reached.append(__import__("os").__name__)
        except ImportError:
            pass


class Import:
    def __call__(self, *args):
        try:
            reached.append(__import__("os").__name__)
        except ImportError:
            pass


def attack(_):
    sys.unraisablehook = lambda _: None
    thing = Thing()
    watch = weakref.ref(thing, Import())
    final = weakref.finalize(thing, Import())
    named = weakref.finalize(thing, __import__, "os")
    del thing
    try:
        named()
        watch()
        final()
    except ImportError:
        pass
    return reached
