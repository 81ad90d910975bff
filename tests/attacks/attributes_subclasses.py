# entry: attack
# data: null
# cpython: no
# expect: []
"""Walks down `__subclasses__` from object. It shows the user's classes and those of public modules."""

HIDDEN = ("_frozen_importlib", "_imp", "importlib", "os", "threading", "dis", "tokenize", "linecache",
          "_belljar_report", "codeop", "_thread", "_weakrefset")


def attack(_):
    todo, seen, reached = [object], set(), set()
    while todo:
        for found in type.__subclasses__(todo.pop()):
            if found not in seen:
                seen.add(found)
                todo.append(found)
                if found.__module__.startswith(HIDDEN):
                    reached.add(f"{found.__module__}.{found.__qualname__}")
    return sorted(reached)
