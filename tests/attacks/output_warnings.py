# entry: attack
# data: null
# class: output
# cpython: no
"""Warns without end, each time of another thing."""

import warnings


def attack(_):
    warnings.simplefilter("always")
    n = 0
    while True:
        n += 1
        warnings.warn(f"warning {n}" * 100)
