# entry: attack
# data: null
# cpython: no
# expect: [["attack", "inner"]]
"""Walks the frames from the innermost out. There is nothing above the entry."""

import sys


def inner():
    names, frame = [], sys._getframe()
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return sorted(names)


def attack(_):
    return [inner()]
