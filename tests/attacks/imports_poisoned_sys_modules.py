# entry: attack
# data: null
# cpython: no
# expect: ["mine", "mine", "mine"]
"""Puts modules of its own into `sys.modules` under hidden, unknown and public names. It gets its own, nothing
else."""

import sys
from types import ModuleType


def attack(_):
    answers = []
    mine = ModuleType("mine")
    for name in ("os", "numpy", "math"):
        sys.modules[name] = mine
        try:
            answers.append(__import__(name).__name__)
        except ImportError as error:
            answers.append(type(error).__name__)
    return answers
