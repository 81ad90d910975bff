# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves by an exception that derives from BaseException alone."""


class Bottom(BaseException):
    pass


def attack(_):
    raise Bottom
