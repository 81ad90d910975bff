# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Gives binary searches, heaps and merges what has no order."""

import bisect
import heapq
import random


class Liar:
    def __lt__(self, other):
        return random.random() < 0.5


def attack(_):
    items = [Liar() for _ in range(500)]
    heapq.heapify(items)
    for _ in range(500):
        bisect.insort(items, Liar())
        heapq.heappushpop(items, Liar())
    list(heapq.merge(items, items))
    heapq.nsmallest(100, items)
    return "ended"
