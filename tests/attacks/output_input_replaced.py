# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Reads from a stdin of its own that never ends a line."""

import sys


class Endless:
    def readline(self, *args):
        while True:
            pass


def attack(_):
    sys.stdin = Endless()
    return input()
