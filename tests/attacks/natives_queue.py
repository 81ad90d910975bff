# entry: attack
# data: null
# cpython: no
# expect: ["RuntimeError", "Empty", "Full"]
"""Waits for queues that nobody serves."""

import queue


def attack(_):
    full = queue.Queue(1)
    full.put(1)
    errors = []
    for call in (lambda: queue.Queue().get(), lambda: queue.Queue().get(timeout=10**9),
                 lambda: full.put(1, timeout=10**6)):
        try:
            call()
        except Exception as error:
            errors.append(type(error).__name__)
    return errors
