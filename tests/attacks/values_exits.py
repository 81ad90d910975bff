# entry: attack
# data: null
# cpython: no
# expect: ["SystemExit", "SystemExit", "KeyboardInterrupt", "GeneratorExit", "BaseException", "BaseExceptionGroup"]
"""Raises every exception that is no Exception. The program can catch each of them, and none stops the
engine."""

import sys


def attack(_):
    def throw(error):
        raise error

    caught = []
    for call in (lambda: exit(3), lambda: sys.exit("x"), lambda: throw(KeyboardInterrupt()),
                 lambda: throw(GeneratorExit()),
                 lambda: throw(BaseException()), lambda: throw(BaseExceptionGroup("g", [SystemExit()]))):
        try:
            call()
        except BaseException as error:
            caught.append(type(error).__name__)
    return caught
