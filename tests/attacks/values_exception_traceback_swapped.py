# entry: attack
# data: null
# class: error
# cpython: no
"""Raises an exception with a traceback of other frames, tied into a ring as far as it can be."""

import sys
import types


def attack(_):
    try:
        1 / 0
    except ZeroDivisionError as error:
        step = error.__traceback__
    try:
        step.tb_next = step
    except ValueError:
        pass
    for _ in range(1000):
        step = types.TracebackType(step, sys._getframe(), 2**31 - 1, 2**31 - 1)
    raise ValueError("swapped").with_traceback(step)
