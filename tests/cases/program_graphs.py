# entry: f
# data: {"edges": [["a", "b", 4], ["a", "c", 2], ["b", "c", 1], ["b", "d", 5], ["c", "d", 8], ["c", "e", 10], ["d", "e", 2], ["x", "y", 1]]}

import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, edges):
        self.neighbours = defaultdict(dict)
        for a, b, weight in edges:
            self.neighbours[a][b] = self.neighbours[b][a] = weight

    def __iter__(self):
        return iter(sorted(self.neighbours))

    def breadth_first(self, start):
        seen, queue = {start: None}, deque([start])
        while queue:
            node = queue.popleft()
            yield node
            for other in sorted(self.neighbours[node]):
                if other not in seen:
                    seen[other] = node
                    queue.append(other)

    def depth_first(self, node, seen=None):
        seen = set() if seen is None else seen
        seen.add(node)
        yield node
        for other in sorted(self.neighbours[node]):
            if other not in seen:
                yield from self.depth_first(other, seen)

    def shortest(self, start, end):
        queue, done = [(0, start, [start])], set()
        while queue:
            cost, node, path = heapq.heappop(queue)
            if node == end:
                return cost, path
            if node in done:
                continue
            done.add(node)
            for other, weight in self.neighbours[node].items():
                heapq.heappush(queue, (cost + weight, other, [*path, other]))
        return None

    def components(self):
        left, found = set(self), []
        while left:
            part = set(self.depth_first(min(left)))
            found.append(sorted(part))
            left -= part
        return found

    def spanning_tree(self):
        parent = {n: n for n in self}

        def root(n):
            while parent[n] != n:
                parent[n] = n = parent[parent[n]]
            return n

        for weight, a, b in sorted((w, a, b) for a in self for b, w in self.neighbours[a].items() if a < b):
            if (ra := root(a)) != (rb := root(b)):
                parent[ra] = rb
                yield a, b, weight

    def is_bipartite(self):
        colour = {}
        for start in self:
            if start in colour:
                continue
            colour[start] = 0
            queue = [start]
            for node in queue:
                for other in self.neighbours[node]:
                    if other not in colour:
                        colour[other] = 1 - colour[node]
                        queue.append(other)
                    elif colour[other] == colour[node]:
                        return False
        return True

    def distances(self):
        d = {a: {b: 0 if a == b else self.neighbours[a].get(b, float("inf")) for b in self} for a in self}
        for k in self:
            for i in self:
                for j in self:
                    d[i][j] = min(d[i][j], d[i][k] + d[k][j])
        return d


def f(data):
    g = Graph(data["edges"])
    d = g.distances()
    return {
        "breadth": list(g.breadth_first("a")), "depth": list(g.depth_first("a")),
        "shortest": [g.shortest("a", "e"), g.shortest("a", "x")], "components": g.components(),
        "tree": sorted(g.spanning_tree()), "bipartite": [g.is_bipartite(),
            Graph([("a", "b", 1), ("b", "c", 1)]).is_bipartite()], "distances": [d["a"]["e"], d["a"]["x"], d["e"]["a"]],
            "degree": {n: len(g.neighbours[n]) for n in g},
    }
