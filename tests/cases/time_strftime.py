# entry: f
# data: ["2024-02-29T13:05:06", "1999-01-03T00:00:00", "2026-12-31T23:59:59"]

import time
from datetime import datetime, timezone

DIRECTIVES = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%"
FLAGGED = "%-d|%_m|%05H|%^a|%#p|%^B|%-j|%_5y|%012s|%-I:%M %P|%Ey|%Q|100 %"


def refused(fields):
    try:
        return time.strftime("%Y-%m-%d %j", fields)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def f(texts):
    moments = [datetime.fromisoformat(text).replace(tzinfo=timezone.utc) for text in texts]
    formatted = [
        [time.strftime("%" + directive, moment.timetuple()) for directive in DIRECTIVES] for moment in moments
    ]
    flagged = [moment.strftime(FLAGGED) for moment in moments]
    tuples = [
        refused((2024, 0, 0, 0, 0, 0, 0, 0, 0)),
        refused((2024, 13, 1, 0, 0, 0, 0, 1, 0)),
        refused((2024, 1, 1, 24, 0, 0, 0, 1, 0)),
        refused((2024, 1, 1, 0, 0, 0, -2, 1, 0)),
        refused((2024, 1, 1, 0, 0, 0, 0, 367, 0)),
        refused((2024, 1, 1)),
        refused("2024"),
        time.strftime("%a %j %U", (2024, 2, 29, 0, 0, 0, 6, 1, 0)),
    ]
    return [formatted, flagged, tuples, time.strftime("%Y-%m-%d", time.gmtime(0))]
