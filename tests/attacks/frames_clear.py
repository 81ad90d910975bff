# entry: attack
# data: null
# cpython: no
# expect: ["RuntimeError", "RuntimeError", 2, "cleared"]
"""Clears frames that run, that wait in a generator, and that are over. Only the last is let go."""

import sys


def waiting():
    yield 1
    yield 2


def fail():
    raise ValueError


def clear(frame):
    try:
        frame.clear()
    except RuntimeError as error:
        return type(error).__name__
    return "cleared"


def attack(_):
    generator = waiting()
    next(generator)
    answers = [clear(sys._getframe()), clear(generator.gi_frame), next(generator)]
    try:
        fail()
    except ValueError as error:
        answers.append(clear(error.__traceback__.tb_next.tb_frame))
    return answers
