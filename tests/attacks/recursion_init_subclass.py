# entry: attack
# data: null
# class: recursion
# cpython: no
"""An `__init_subclass__` that makes a subclass."""


class Base:
    def __init_subclass__(cls):
        type("Next", (cls,), {})


def attack(_):
    return type("First", (Base,), {})
