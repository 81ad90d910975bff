# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Takes locks twice, with no other thread to give them back."""

import queue


def attack(_):
    waiting = queue.Queue()
    for lock in (waiting.mutex, waiting.not_empty, waiting.all_tasks_done):
        for call in (lock.acquire, lock.acquire, lambda: lock.acquire(timeout=10**6), lock.release,
                     lock.release):
            try:
                call()
            except RuntimeError:
                continue
    return "ended"
