# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__repr__` that shows itself."""


class Loop:
    def __repr__(self):
        return repr([self])


def attack(_):
    return repr(Loop())
