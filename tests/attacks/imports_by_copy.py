# entry: attack
# data: null
# cpython: no
# expect: []
"""Lets `copy` call `__import__` as an object's constructor: the calling frame is then the library's."""

import copy


class Deputy:
    def __init__(self, name):
        self.name = name

    def __reduce_ex__(self, protocol):
        return __import__, (self.name,)


def attack(_):
    reached = []
    for name in ("os", "_imp", "_thread", "marshal"):
        for call in (copy.copy, copy.deepcopy):
            try:
                reached.append(call(Deputy(name)).__name__)
            except Exception:
                continue
    return reached
