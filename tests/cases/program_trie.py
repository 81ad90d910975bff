# entry: f
# data: ["car", "card", "care", "cat", "dog", "do", "carton"]

class Trie:
    __slots__ = ("children", "word")

    def __init__(self, words=()):
        self.children, self.word = {}, False
        for word in words:
            self.add(word)

    def add(self, word):
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.word = True

    def find(self, prefix):
        node = self
        for letter in prefix:
            node = node.children.get(letter)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.word

    def __iter__(self, prefix=""):
        if self.word:
            yield prefix
        for letter in sorted(self.children):
            yield from self.children[letter].__iter__(prefix + letter)

    def complete(self, prefix):
        node = self.find(prefix)
        return [] if node is None else list(node.__iter__(prefix))

    def __len__(self):
        return self.word + sum(map(len, self.children.values()))


class LRU:
    def __init__(self, size):
        self.size, self.items, self.missed = size, {}, 0

    def get(self, key, make):
        if key in self.items:
            value = self.items.pop(key)
        else:
            self.missed += 1
            value = make(key)
            if len(self.items) >= self.size:
                del self.items[next(iter(self.items))]
        self.items[key] = value
        return value


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        def place(node):
            if node is None:
                return [key, None, None]
            side = 1 if key < node[0] else 2
            node[side] = place(node[side])
            return node

        self.root = place(self.root)
        return self

    def __iter__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node[1]
            key, _, node = stack.pop()
            yield key

    @property
    def depth(self):
        measure = lambda node: 0 if node is None else 1 + max(measure(node[1]), measure(node[2]))
        return measure(self.root)


class Intervals:
    def __init__(self):
        self.parts = []

    def add(self, low, high):
        merged = []
        for a, b in self.parts:
            if b < low or high < a:
                merged.append((a, b))
            else:
                low, high = min(a, low), max(b, high)
        self.parts = sorted([*merged, (low, high)])
        return self


def f(words):
    trie = Trie(words)
    cache = LRU(2)
    cached = [cache.get(k, str.upper) for k in ("a", "b", "a", "c", "b")]
    tree = Tree()
    for n in (50, 30, 70, 20, 40, 60, 80, 30):
        tree.insert(n)
    intervals = Intervals().add(1, 3).add(8, 10).add(2, 5).add(12, 15).add(9, 12)
    return {
        "words": list(trie), "complete": [trie.complete(p) for p in ("car", "do", "x", "")],
        "in": ["car" in trie, "ca" in trie, "cards" in trie], "length": len(trie),
        "cache": [cached, cache.missed, list(cache.items)], "tree": [list(tree), tree.depth],
        "intervals": intervals.parts,
    }
