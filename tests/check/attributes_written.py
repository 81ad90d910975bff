# policy: {"attributes": "no-private"}
"""Private attributes as they are written: read, bound, deleted, mangled, imported."""

import math
from math import _private, pi

math.__dict__
().__class__.__base__.__subclasses__()
x = y = math
x._a, y.b = 1, 2
del x._a
x._a += 1


class Account:
    def __init__(self, owner):
        self.__owner = owner
        super().__init__()


def f(self):
    return self.__owner, f"{self._x}", lambda o: o._y
