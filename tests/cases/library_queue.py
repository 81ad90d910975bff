# entry: f
# data: [3, 1, 2]

import queue


def refused(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__


def f(xs):
    q, lifo, priority, small = queue.Queue(), queue.LifoQueue(), queue.PriorityQueue(), queue.Queue(maxsize=2)
    for x in xs:
        q.put(x)
        lifo.put(x)
        priority.put((x, f"task {x}"))

    small.put_nowait("a")
    small.put("b", block=False)
    return [
        [q.get() for _ in xs], [lifo.get_nowait() for _ in xs], [priority.get(block=False) for _ in xs],
        small.full(), small.qsize(), small.empty(), q.empty(), refused(lambda: small.put_nowait("c")),
        refused(lambda: q.get_nowait()), refused(lambda: q.get(block=False)),
        [q.task_done() for _ in xs], q.join(), refused(q.task_done), issubclass(queue.Empty, Exception), small.maxsize,
        refused(lambda: small.get(timeout=-1)),
    ]
