# entry: attack
# data: null
# cpython: no
# expect: []
"""Registers `__import__` as the clean-up of an `ExitStack`, which calls it from a library frame."""

import contextlib


def attack(_):
    reached = []

    def note(*exc):
        reached.append("left")

    for name in ("os", "_imp", "_thread"):
        try:
            with contextlib.ExitStack() as stack:
                stack.callback(note)
                stack.callback(__import__, name)
        except ImportError:
            reached.remove("left")
    return reached
