# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves hostile streams behind and raises: the engine's report does not go through them."""

import sys


class Hostile:
    def __getattribute__(self, name):
        while True:
            pass


def attack(_):
    sys.stdout = sys.stderr = sys.__stderr__ = sys.__stdout__ = Hostile()
    sys.excepthook = sys.unraisablehook = sys.displayhook = Hostile()
    raise ValueError("reported")
