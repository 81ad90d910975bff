# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Gives clocks and calendars moments before, beyond and between all times."""

import calendar
import datetime
import time


def attack(_):
    for moment in (0, -1, 1e18, -1e18, 1e300, float("nan"), float("inf"), 2**63, -(2**63), 10**100,
                   253402300800, -62135596801, 0.9999999999):
        for call in (time.gmtime, time.localtime, time.ctime, datetime.datetime.fromtimestamp,
                     datetime.date.fromtimestamp,
                     datetime.date.fromordinal, lambda x: datetime.timedelta(x),
                     lambda x: datetime.datetime.max + datetime.timedelta(seconds=x),
                     lambda x: datetime.datetime.fromtimestamp(x, datetime.UTC),
                     lambda x: calendar.month(x, 1),
                     lambda x: time.mktime((x, 1, 1, 0, 0, 0, 0, 0, 0)), lambda x: time.asctime((x,) * 9),
                     calendar.timegm):
            try:
                call(moment)
            except (ValueError, OverflowError, OSError, TypeError, IndexError):
                continue
    return "ended"
