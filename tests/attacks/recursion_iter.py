# entry: attack
# data: null
# class: recursion
# cpython: no
"""An `__iter__` that iterates itself."""


class Loop:
    def __iter__(self):
        return iter(self)


def attack(_):
    return list(Loop())
