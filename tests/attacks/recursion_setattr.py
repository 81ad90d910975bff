# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__setattr__` that sets."""


class Loop:
    def __setattr__(self, name, value):
        self.other = value


def attack(_):
    Loop().x = 1
