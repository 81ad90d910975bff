"""Words as the index keeps them."""

import re
from functools import cache

COMMON = frozenset({"a", "and", "is", "on", "the", "was", "when"})


@cache
def stem(word):
    for ending in ("ing", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word


def split(text):
    return [stem(word) for word in re.findall(r"\w+", text.lower()) if word not in COMMON]
