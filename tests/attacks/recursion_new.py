# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__new__` that makes one more."""


class Loop:
    def __new__(cls):
        return cls()


def attack(_):
    return Loop()
