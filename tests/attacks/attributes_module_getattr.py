# entry: attack
# data: null
# cpython: no
# expect: "AttributeError"
"""Gives a library module a `__getattr__` and a class of its own. Neither uncovers what is hidden."""

import random
import types


class Open(types.ModuleType):
    def __getattribute__(self, name):
        return types.ModuleType.__getattribute__(self, name)


def attack(_):
    random.__getattr__ = lambda name: object.__getattribute__(random, name)
    try:
        random.__class__ = Open
    except TypeError:
        pass
    try:
        return random._os.__name__
    except AttributeError as error:
        return type(error).__name__
