# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception whose `__class__`, names and module are properties that raise."""


class Meta(type):
    @property
    def __name__(cls):
        raise ZeroDivisionError

    __module__ = __name__


class Evil(Exception, metaclass=Meta):
    @property
    def __class__(self):
        return int

    @property
    def __traceback__(self):
        raise ZeroDivisionError

    __cause__ = __context__ = __notes__ = args = __suppress_context__ = __traceback__


def attack(_):
    raise Evil
