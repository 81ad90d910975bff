# entry: attack
# data: null
# class: output
# cpython: no
"""Pretty-prints what is wide, without end."""

import pprint


def attack(_):
    while True:
        pprint.pprint([["x" * 10_000]] * 10)
