# entry: attack
# data: null
# class: recursion
# cpython: no
"""A key that looks itself up whenever it is compared."""

table = {}


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return table.get(Key())


def attack(_):
    table[Key()] = 1
    return table.get(Key())
