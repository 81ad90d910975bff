# entry: attack
# data: null
# class: output
# cpython: no
"""Prints tracebacks and stacks without end."""

import traceback


def attack(_):
    while True:
        traceback.print_stack()
        traceback.print_exception(ValueError("x" * 10_000))
