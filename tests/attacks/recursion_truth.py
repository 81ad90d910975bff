# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__bool__` and a `__len__` that ask each other."""


class Loop:
    def __bool__(self):
        return len(self) > 0

    def __len__(self):
        return 1 if self else 0


def attack(_):
    return bool(Loop())
