"""Which word stands in which text, and how much it tells."""

import math
from collections import Counter, defaultdict

from words import split


class Index:
    def __init__(self):
        self._texts = {}
        self._places = defaultdict(dict)

    def add(self, name, text):
        words = split(text)
        self._texts[name] = len(words)
        for word, times in Counter(words).items():
            self._places[word][name] = times / len(words)

    def find(self, word):
        found = self._places.get(word, {})
        rarity = math.log(1 + len(self._texts) / len(found)) if found else 0.0
        return [(name, share * rarity) for name, share in found.items()]

    def __len__(self):
        return len(self._places)
