# entry: attack
# data: null
# cpython: no
# expect: ["ModuleNotFoundError", "ModuleNotFoundError", []]
"""Puts a finder of its own in front of the others. The guard refuses the name before any finder is asked."""

import sys

asked = []


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        asked.append(name)

    find_module = find_spec


def attack(_):
    errors = []
    sys.meta_path = [Finder, *getattr(sys, "meta_path", [])]
    for name in ["os", "numpy"]:
        try:
            __import__(name)
        except Exception as error:
            errors.append(type(error).__name__)
    return [*errors, asked]
