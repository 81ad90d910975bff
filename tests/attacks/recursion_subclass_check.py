# entry: attack
# data: null
# class: recursion
# cpython: no
"""Abstract classes that answer for each other."""

import abc


class A(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return issubclass(other, B)


class B(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return issubclass(other, A)


def attack(_):
    return issubclass(int, A)
