# entry: f
# data: 1700000000

import time
from datetime import datetime, time as clock


def f(seconds):
    utc = time.gmtime(seconds)
    t = datetime(2024, 3, 5, 14, 7, 9)
    return [
        tuple(utc), [time.gmtime(day * 86400).tm_wday for day in range(7)], time.localtime(0)[:6] is not None,
        tuple(time.strptime("2024-02-29", "%Y-%m-%d")), time.strftime("%a %w %u %A", utc), t.timetuple().tm_wday,
        t.strftime("%x"), t.strftime("%X"), t.strftime("%c"), clock(5, 6).strftime("%X"), time.strftime("%c", utc),
        time.asctime(utc), t.strftime("%I:%M:%S %p %j"), t.ctime(),
    ]
