# entry: attack
# data: null
# cpython: no
# expect: [1760000000, 1760003600]
"""Moves the clock by sleeping. The next run starts at its own moment again."""

import time


def attack(_):
    before = int(time.time())
    time.sleep(3600)
    time.kept = before
    return [before, int(time.time())]
