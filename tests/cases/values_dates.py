# entry: f
# data: null

from array import array
from datetime import date, datetime, time, timedelta, timezone


def f(_):
    east = timezone(timedelta(hours=5, minutes=30))
    return {
        "dates": [date(2024, 2, 29), date(1, 1, 1), date.max],
        "datetimes": [datetime(2024, 2, 29, 12, 30), datetime(2024, 1, 1, 0, 0, 0, 5),
            datetime(2024, 1, 1, tzinfo=timezone.utc), datetime(1999, 12, 31, 23, 59, 59, 999000, tzinfo=east)],
        "times": [time(0), time(23, 59, 59, 1), time(1, 2, tzinfo=east)],
        "deltas": [timedelta(0), timedelta(days=-1, hours=3), timedelta(microseconds=7), timedelta(weeks=100)],
        date(2024, 1, 1): "a date as key", "nested": ([{"when": date(2000, 1, 2)}], (timedelta(1),)),
        "sets": {date(2024, 1, 1)}, "bytearray": bytearray(b"\x00\xff"),
        "arrays": [array("d", [1.5, -2.0]), array("i", [1, -2]), array("B", [0, 255]), array("f", [0.5]),
            array("q", [2 ** 60]), array("h"), array("Q", [2 ** 64 - 1])],
    }
