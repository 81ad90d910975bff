# entry: f
# data: [5, 1, 8, 3, 9, 2]

import bisect
import heapq


class Task:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


def running_median(numbers):
    low, high, medians = [], [], []
    for n in numbers:
        heapq.heappush(high, -heapq.heappushpop(low, -n))
        if len(high) > len(low):
            heapq.heappush(low, -heapq.heappop(high))
        medians.append(-low[0] if len(low) > len(high) else (high[0] - low[0]) / 2)
    return medians


def dijkstra(graph, start):
    distances, queue = {start: 0}, [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for neighbour, weight in graph[node].items():
            if distance + weight < distances.get(neighbour, float("inf")):
                distances[neighbour] = distance + weight
                heapq.heappush(queue, (distance + weight, neighbour))
    return distances


def f(xs):
    ordered = sorted(xs)
    a = [1, 2, 2, 2, 3]
    rows = [("a", 1), ("b", 3), ("c", 5)]
    inserted = list(ordered)
    for x in (4, 0, 10, 5):
        bisect.insort(inserted, x)
    by_key = list(rows)
    bisect.insort(by_key, ("x", 4), key=lambda r: r[1])
    bisect.insort_left(by_key, ("y", 3), key=lambda r: r[1])
    heap = list(xs)
    heapq.heapify(heap)
    valid = all(heap[(i - 1) // 2] <= heap[i] for i in range(1, len(heap)))
    steps = [heap[0], heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 7), heapq.heappop(heap)]
    tasks = []
    for priority, name in ((3, "low"), (1, "high"), (2, "middle"), (1, "also high")):
        heapq.heappush(tasks, Task(priority, name))
    graph = {"a": {"b": 7, "c": 3}, "b": {"d": 1}, "c": {"b": 1, "d": 8}, "d": {}}
    empty = []
    try:
        heapq.heappop(empty)
    except IndexError as error:
        empty.append(str(error))
    return {
        "bisect": [bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 9), bisect.bisect_left(a, 0),
            bisect.bisect_left(a, 2, 2), bisect.bisect_left(a, 2, 0, 2),
            bisect.bisect_left(rows, 3, key=lambda r: r[1]), bisect.bisect([], 1)],
        "grades": "".join(map(grade, (33, 60, 77, 89, 90, 100))), "inserted": inserted, "by key": by_key,
        "heap": [valid, steps, sorted(heap), [heapq.heappop(heap) for _ in range(len(heap))]],
        "tasks": [heapq.heappop(tasks).priority for _ in range(4)], "median": running_median(xs),
        "dijkstra": dijkstra(graph, "a"),
        "largest": [heapq.nlargest(2, xs), heapq.nsmallest(3, xs), heapq.nlargest(2, rows, key=lambda r: -r[1]),
            heapq.nsmallest(0, xs), heapq.nlargest(99, xs)],
        "merge": [list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge("aC", "Bd", key=str.lower)),
            list(heapq.merge([4, 1], [3, 2], reverse=True))],
        "empty": empty,
    }
