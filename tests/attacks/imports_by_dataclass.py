# entry: attack
# data: null
# cpython: no
# expect: []
"""Makes a dataclass of a class that says it is a library module's: its methods are written into that
namespace."""

import dataclasses

reached = []


def attack(_):
    for module in ("os", "_thread", "json", "random"):
        cls = type("Named", (), {"__module__": module, "__annotations__": {"x": int}})
        try:
            scope = dataclasses.dataclass(cls).__init__.__globals__
        except Exception:
            continue
        for name in ("urandom", "_os", "codecs", "allocate_lock"):
            if name in scope:
                reached.append(f"{module}: {name}")
        try:
            builtins = scope["__builtins__"]
            builtins = builtins if isinstance(builtins, dict) else vars(builtins)
            builtins["__import__"]("os")
            reached.append(f"{module}: __import__")
        except (KeyError, ImportError):
            continue
    return reached
