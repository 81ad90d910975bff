# entry: attack
# data: null
# cpython: no
# expect: []
"""Calls `__import__` in every form its signature has. The guard reads all of them alike."""

import operator


def attack(_):
    calls = {
        "positional": lambda: __import__("os"),
        "keyword": lambda: __import__(name="os"),
        "globals": lambda: __import__("os", globals(), locals(), [], 0),
        "fromlist": lambda: __import__("os", fromlist=["urandom"], level=0),
        "level of False": lambda: __import__("os", level=False),
        "builtins": lambda: __builtins__.__import__("os"),
        "unpacked": lambda: __import__(*["os"], **{}),
        "mapped": lambda: list(map(__import__, ["os"])),
        "operator.call": lambda: operator.call(__import__, "os"),
        "generator": lambda: list(__import__(name) for name in ["os"]),
        "__call__": lambda: __import__.__call__("os"),
        "key": lambda: sorted(["os", "os"], key=__import__),
    }
    reached = []
    for form, call in calls.items():
        try:
            call()
        except (ImportError, TypeError, AttributeError):
            continue
        reached.append(form)
    return reached
