# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a dict whose views tell of other items."""


class Table(dict):
    def items(self):
        while True:
            yield 1, 2

    __iter__ = keys = values = items


def attack(_):
    return Table(x=1)
