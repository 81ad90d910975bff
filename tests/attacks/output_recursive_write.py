# entry: attack
# data: null
# class: recursion
# cpython: no
"""A stream that prints whenever it is written to."""

import sys


class Loop:
    def write(self, text):
        print(text)


def attack(_):
    sys.stdout = Loop()
    print("x")
