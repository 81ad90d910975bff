# entry: attack
# data: null
# cpython: no
# expect: []
"""Replaces the methods that turn dates, times, zones and arrays into text and bytes."""

import array
import datetime


def attack(_):
    changed = []
    for cls in (datetime.date, datetime.time, datetime.datetime, datetime.timedelta, datetime.timezone,
                array.array):
        for name in ("isoformat", "utcoffset", "tobytes", "typecode", "itemsize", "tzinfo", "days",
                     "__str__"):
            try:
                setattr(cls, name, lambda *args: "patched")
            except (TypeError, AttributeError):
                continue
            changed.append(f"{cls.__name__}.{name}")
    return changed
