# entry: attack
# data: null
# class: error
# limits: {"fuel": 500000000}
# cpython: no
"""Looks around from `__str__` while the engine describes the error. A hidden module would be told by never
ending."""

import sys
from types import ModuleType


class Curious(Exception):
    def __str__(self):
        frame = sys._getframe().f_back
        while frame:
            for found in frame.f_globals.values():
                if isinstance(found, ModuleType) and found is not __builtins__:
                    try:
                        __import__(found.__name__)
                    except ImportError:
                        while True:
                            pass
            frame = frame.f_back
        return "nothing to see"


def attack(_):
    raise Curious
