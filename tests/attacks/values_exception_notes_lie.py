# entry: attack
# data: null
# class: error
# cpython: no
"""Raises exceptions with notes that are no list and no text."""


class Note:
    def __str__(self):
        raise ValueError

    __repr__ = __str__


def attack(_):
    error = ValueError()
    error.__notes__ = [Note(), None, 1, "\ud800", "a\nb" * 10]
    try:
        raise error
    except ValueError:
        second = ValueError("second")
        second.__notes__ = 7
        raise second
