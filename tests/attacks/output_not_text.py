# entry: attack
# data: null
# cpython: no
# expect: ["TypeError", "TypeError", "TypeError", "TypeError", "TypeError"]
"""Writes what is no text."""

import sys


def attack(_):
    errors = []
    for call in (lambda: sys.stdout.write(b"x"), lambda: sys.stdout.write(1), lambda: sys.stdout.write(),
                 lambda: sys.stdout.writelines([None]),
                 lambda: print("x", sep=1)):
        try:
            call()
            errors.append("none")
        except TypeError as error:
            errors.append(type(error).__name__)
    return errors
