# entry: attack
# data: null
# cpython: no
# expect: []
"""Raises in `__del__` while the library drops an object, and reads the traceback that the hook is given."""

import copy
import sys
from types import ModuleType

reached = set()


class Raises:
    def __deepcopy__(self, memo):
        return Raises()

    def __del__(self):
        raise ValueError


def hook(args):
    step = args.exc_traceback
    frame = step and step.tb_frame
    while frame:
        for found in frame.f_globals.values():
            if isinstance(found, ModuleType) and found is not __builtins__:
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(found.__name__)
        frame = frame.f_back


def attack(_):
    sys.unraisablehook = hook
    copy.deepcopy([Raises()])
    return sorted(reached)
