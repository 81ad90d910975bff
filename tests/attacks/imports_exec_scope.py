# entry: attack
# data: null
# cpython: no
# expect: []
"""Runs an import with the globals of a library module: its name, file, spec, loader. The code's file
decides."""

import json


def attack(_):
    own = {name: getattr(json, name, None) for name in ("__name__", "__package__", "__spec__", "__loader__",
                                                        "__path__")}
    scopes = {
        "borrowed names": own | {"__file__": "<frozen json>", "__builtins__": __builtins__},
        "its dict": vars(json),
        "a copy": dict(vars(json)),
    }
    reached = []
    for what, scope in scopes.items():
        for statement in ("import os", "from os import urandom", "__import__('os')"):
            try:
                exec(statement, scope)
            except ImportError:
                continue
            reached.append(f"{what}: {statement}")
    return reached
