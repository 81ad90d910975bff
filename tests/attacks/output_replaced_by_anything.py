# entry: attack
# data: null
# cpython: no
# expect: ["int AttributeError", "str AttributeError", "list AttributeError", "type AttributeError", "deleted RuntimeError"]
"""Puts anything in the place of stdout, or nothing at all, and prints."""

import sys


def attack(_):
    answers = []
    for stream in (1, "x", [], type, ...):
        what = type(stream).__name__
        if stream is ...:
            what = "deleted"
            del sys.stdout
        else:
            sys.stdout = stream
        try:
            print("x")
            answers.append(f"{what} ok")
        except (AttributeError, RuntimeError, TypeError) as error:
            answers.append(f"{what} {type(error).__name__}")
    return answers
