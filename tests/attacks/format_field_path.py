# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Reads a field through a hundred thousand attributes."""


class Self:
    @property
    def x(self):
        return self


def attack(_):
    ("{0" + ".x" * 100000 + "}").format(Self())
    return "ended"
