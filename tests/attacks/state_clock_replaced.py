# entry: attack
# data: null
# cpython: no
# expect: [2025, 1970]
"""Replaces the clock's functions."""

import datetime
import time


def attack(_):
    before = datetime.date.today().year
    time.time = lambda: 0.0
    return [before, time.gmtime(time.time()).tm_year]
