# entry: attack
# data: null
# cpython: no
# expect: []
"""Adds an audit hook, if it can, which sees events and their arguments from inside the library."""

import json
import sys
from types import ModuleType

reached = set()


def hook(event, args):
    reached.update(found.__name__ for found in args if isinstance(found, ModuleType))


def attack(_):
    getattr(sys, "addaudithook", lambda hook: None)(hook)
    exec("import uuid")
    json.loads("1")
    return sorted(reached)
