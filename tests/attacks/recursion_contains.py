# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__contains__` that asks whether it contains."""


class Loop:
    def __contains__(self, item):
        return item in self


def attack(_):
    return 1 in Loop()
