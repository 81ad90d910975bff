# entry: attack
# data: null
# class: recursion
# cpython: no
"""Redirects stdout to a stream that writes to whatever stdout is."""

import contextlib
import sys


class Through:
    def write(self, text):
        return sys.stdout.write(text)


def attack(_):
    with contextlib.redirect_stdout(Through()):
        print("x")
