# entry: attack
# data: null
# cpython: no
# expect: []
"""Injects code into the methods that `dataclasses` writes, by a field whose name is no identifier."""

import dataclasses

reached = []


def attack(_):
    for module in ("os", "json", "__main__"):
        for name in ("x=__import__('os')", "x: __import__('os')", "x, y=__import__('_imp')", "x=urandom",
                     "x=codecs"):
            cls = type("Named", (), {"__module__": module, "__annotations__": {name: int}})
            try:
                dataclasses.dataclass(init=True, repr=False, eq=False)(cls)
            except Exception:
                continue
            reached.append(f"{module}: {name}")
    return reached
