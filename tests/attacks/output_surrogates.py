# entry: attack
# data: null
# cpython: no
# expect: 4
"""Writes lone surrogates, which no UTF-8 has."""

import sys


def attack(_):
    print("\ud800", "\udfff\ud800", file=sys.stderr)
    return sys.stdout.write("\ud83d\ude00\udc80\n")
