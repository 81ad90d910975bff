# entry: attack
# data: null
# cpython: no
# expect: ["EOFError", "EOFError", ""]
"""Asks, with a prompt. Nobody answers."""

import sys


def attack(_):
    errors = []
    for call in (lambda: input(), lambda: input("name? ")):
        try:
            call()
        except EOFError as error:
            errors.append(type(error).__name__)
    return [*errors, sys.stdin.read()]
