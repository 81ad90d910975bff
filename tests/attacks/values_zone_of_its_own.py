# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a moment in a time zone that never says how far it is away."""

import datetime


class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        while True:
            pass

    dst = tzname = utcoffset


def attack(_):
    return datetime.datetime(2025, 1, 1, tzinfo=Zone())
