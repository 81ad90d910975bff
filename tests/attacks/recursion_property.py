# entry: attack
# data: null
# class: recursion
# cpython: no
"""A property that reads itself."""


class Loop:
    @property
    def x(self):
        return self.x


def attack(_):
    return Loop().x
