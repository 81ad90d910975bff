# entry: f
# data: [3, 1, 2]

import queue


def f(xs):
    q = queue.SimpleQueue()
    for x in xs:
        q.put(x)
    q.put_nowait("last")
    out = [q.qsize(), [q.get() for _ in xs], q.get_nowait(), q.empty()]
    for call in (q.get_nowait, lambda: q.get(block=False), lambda: q.get(timeout=0)):
        try:
            call()
        except queue.Empty:
            out.append("empty")
    return out
