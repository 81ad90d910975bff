# data: {"words": ["cold", "cord", "card", "ward", "warm", "word", "worm", "bold", "bald", "ball"], "from": "cold", "to": "warm"}
"""Word ladders: from one word to another by one letter at a time, with a cache that keeps to itself."""

from bisect import bisect_left
from collections import deque
from contextlib import contextmanager
from functools import lru_cache, wraps
from string import ascii_lowercase


def counted(function):
    @wraps(function)
    def call(*args):
        call.calls += 1
        return function(*args)

    call.calls = 0
    return call


class Ladders:
    def __init__(self, words):
        self.__words = sorted(set(words))
        self.__near = lru_cache(maxsize=None)(self.__neighbours)
        self.__depth = 0

    def __contains__(self, word):
        place = bisect_left(self.__words, word)
        return place < len(self.__words) and self.__words[place] == word

    @counted
    def __neighbours(self, word):
        changed = (word[:i] + c + word[i + 1 :] for i in range(len(word)) for c in ascii_lowercase)
        return tuple(other for other in changed if other != word and other in self)

    @contextmanager
    def search(self):
        self.__depth += 1
        try:
            yield deque()
        finally:
            self.__depth -= 1

    def path(self, start, goal):
        with self.search() as queue:
            queue.append((start,))
            seen = {start}
            while queue:
                path = queue.popleft()
                if path[-1] == goal:
                    return list(path)
                for word in self.__near(path[-1]):
                    if word not in seen:
                        seen.add(word)
                        queue.append((*path, word))
        return None

    def __len__(self):
        return len(self.__words) * (self.__depth + 1)


def f(task):
    ladders = Ladders(task["words"])
    there, back = ladders.path(task["from"], task["to"]), ladders.path(task["to"], task["from"])
    missing = ladders.path("ball", "tree")
    return {"there": there, "back": len(back), "missing": missing, "words": len(ladders)}
