# entry: attack
# data: null
# class: recursion
# cpython: no
"""Enters a stack of context managers that enters itself."""

import contextlib


@contextlib.contextmanager
def enter():
    with enter():
        yield


def attack(_):
    with enter():
        return 1
