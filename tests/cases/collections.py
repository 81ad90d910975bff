# entry: f
# data: "the quick brown fox jumps over the lazy dog the end"

from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
import heapq, bisect, operator

Point = namedtuple("Point", "x y")

def f(text):
    words = text.split()
    groups = defaultdict(list)
    for w in words:
        groups[len(w)].append(w)
    d = deque(words, maxlen=3)
    d.rotate(1)
    heap = words[:]
    heapq.heapify(heap)
    p = Point(1, 2)._replace(y=5)
    return [
        Counter(words).most_common(2), dict(groups), list(d), [heapq.heappop(heap) for _ in range(3)],
        tuple(p), p.x + p.y, bisect.bisect([1, 3, 5], 3), dict(ChainMap({"a": 1}, {"a": 2, "b": 3})),
        sorted(words, key=operator.methodcaller("__len__"))[:2], list(OrderedDict.fromkeys(words)),
    ]
