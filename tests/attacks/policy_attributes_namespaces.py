# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# expect: []
# cpython: no
"""Looks for private attributes where objects tell what they have."""

import functools
import inspect


class Victim:
    public = 1

    def __init__(self):
        vars(self)["_secret"] = "told"


class Wrapper:
    seen = []

    class Recorder:
        def update(self, other):
            Wrapper.seen.extend(other)

    __dict__ = property(lambda self: Wrapper.Recorder())


def attack(_):
    victim = Victim()
    names = [
        *dir(victim),
        *dir(Victim),
        *vars(victim),
        *vars(Victim),
        *(name for name, _ in inspect.getmembers(victim)),
        *(name for name, _ in inspect.getmembers_static(Victim)),
        *(attribute.name for attribute in inspect.classify_class_attrs(Victim)),
    ]

    def function():
        pass

    function.public, vars(function)["_private"] = 1, 2
    functools.update_wrapper(Wrapper(), function)
    return [name for name in names + Wrapper.seen if name.startswith("_")]
