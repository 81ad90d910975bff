# entry: attack
# data: null
# class: recursion
# cpython: no
"""A `__set_name__` that makes the class again."""


class Loop:
    def __set_name__(self, owner, name):
        type("Again", (), {"x": Loop()})


def attack(_):
    return type("First", (), {"x": Loop()})
