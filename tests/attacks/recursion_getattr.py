# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__getattr__` that asks for what it lacks."""


class Loop:
    def __getattr__(self, name):
        return self.other


def attack(_):
    return Loop().x
