# entry: attack
# data: null
# class: recursion
# cpython: no
"""Formats itself while it is formatted."""


class Loop:
    def __format__(self, spec):
        return f"{self:{spec}}"


def attack(_):
    return f"{Loop():x}"
