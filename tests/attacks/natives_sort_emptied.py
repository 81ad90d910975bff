# entry: attack
# data: null
# cpython: no
# expect: "ValueError"
"""Empties a list while it is sorted."""


class Thief:
    items = []

    def __lt__(self, other):
        Thief.items.clear()
        Thief.items.append(self)
        return True


def attack(_):
    Thief.items += [Thief() for _ in range(10)]
    try:
        Thief.items.sort()
    except ValueError as error:
        return type(error).__name__
