"""Annotations of modules, classes, metaclasses, and of what a decorator wraps."""

from functools import wraps
from typing import Optional, Tuple

x: int = 5
y: str = x
f: Tuple[int, int] = (1, 2)
u: int | float


class M(type):
    o: type = object


class C:
    y: Optional["C"] = None


class D(C):
    j: str = "hi"
    k: str = "bye"


class Y(metaclass=M):
    z: int = 1


class S:
    x: str = "one"
    y: str = "two"


def foo(x: int = 10):
    values: list[str] = [str(x)]
    return values


def _lend(cls):
    """A class inside a function that names itself."""

    class Inner(cls):
        pass

    return Inner


h_class = C
j_class = _lend(C)


def dec(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper
