# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 50000000}
# cpython: no
"""Sleeps without end. A sleep costs fuel, not time."""

import time


def attack(_):
    while True:
        time.sleep(3600)
