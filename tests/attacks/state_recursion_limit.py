# entry: attack
# data: null
# cpython: no
# expect: [1000, 500]
"""Changes the recursion limit."""

import sys


def attack(_):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(500)
    return [before, sys.getrecursionlimit()]
