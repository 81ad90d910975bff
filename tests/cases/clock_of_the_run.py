# entry: f
# data: null
# cpython: no

import datetime, time

def f(x):
    start = time.monotonic()
    time.sleep(3600)
    slept = time.monotonic() - start
    return [slept >= 3600, time.time(), time.strftime("%Y-%m-%d", time.gmtime(0)), datetime.datetime.today().isoformat()]
