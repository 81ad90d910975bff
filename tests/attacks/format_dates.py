# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Formats times with unknown, cut and endless directives, and dates at the ends of the calendar."""

import datetime
import time


def attack(_):
    moments = [datetime.datetime.min, datetime.datetime.max, datetime.date.min, datetime.time.max]
    texts = ["%", "%Q", "%5", "%-", "%_", "%:", "%::z", "%+", "%#", "%E", "%O", "%EY", "%1000000Y", "%f%",
             "\0", "\ud800",
             "%\ud800", "%\0", "%s", "%G%V%u", "%c%x%X", "%" * 1000, "%N", "%L", "%3f", "%.3f", "%:::z",
             "%Z%z%k%l%P%v"]
    for text in texts:
        for moment in moments:
            try:
                moment.strftime(text)
                format(moment, text)
            except (ValueError, UnicodeError, OverflowError):
                continue
        try:
            time.strftime(text)
            time.strftime(text, (9999, 12, 31, 23, 59, 61, 6, 366, 1))
        except (ValueError, UnicodeError, OverflowError):
            continue
    return "ended"
