# entry: attack
# data: null
# cpython: no
# expect: ["works", "works"]
"""Writes the members of an enum into the globals of library modules, where functions of theirs look up
names."""

import enum
import json
import random


def attack(_):
    answers = []
    for module, name, call in [("random", "_repeat", lambda: random.choices([1])),
                               ("json", "JSONEncoder", lambda: json.dumps({1: 2}, indent=1))]:
        try:
            enum.global_enum(enum.IntEnum("Made", {name: 1}, module=module))
        except (KeyError, AttributeError):
            pass
        try:
            call()
            answers.append("works")
        except TypeError:
            answers.append("patched")
    return answers
