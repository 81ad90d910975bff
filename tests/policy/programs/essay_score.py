# data: {"essays": {"first": "The sea is wide. The sea is deep, and nobody who has sailed it forgets how small a boat can be!", "second": "I like the sea. I like it. It is nice.", "third": ""}, "wanted": ["sea", "boat", "wave"]}
"""Scores essays by length, variety of words, rhythm of sentences and the words that were asked for."""

import math
import re
import statistics
from collections import Counter
from itertools import pairwise

WORD = re.compile(r"[a-z']+")
SENTENCE = re.compile(r"[^.!?]+[.!?]?")
WEIGHTS = {"length": 0.2, "variety": 0.4, "rhythm": 0.2, "wanted": 0.2}


def length(words, sentences, wanted):
    return 1 - math.exp(-len(words) / 20)


def variety(words, sentences, wanted):
    counts = Counter(words)
    entropy = -sum(n / len(words) * math.log2(n / len(words)) for n in counts.values())
    return entropy / math.log2(len(words)) if len(words) > 1 else 0.0


def rhythm(words, sentences, wanted):
    lengths = [len(WORD.findall(sentence)) for sentence in sentences]
    if len(lengths) < 2:
        return 0.0
    steps = [abs(a - b) for a, b in pairwise(lengths)]
    return min(1.0, statistics.mean(steps) / statistics.mean(lengths))


def asked_for(words, sentences, wanted):
    return len(set(wanted) & set(words)) / len(wanted)


PARTS = {"length": length, "variety": variety, "rhythm": rhythm, "wanted": asked_for}


def score(text, wanted):
    words = WORD.findall(text.lower())
    if not words:
        return {"total": 0.0}
    sentences = [part.strip() for part in SENTENCE.findall(text) if part.strip()]
    parts = {name: round(part(words, sentences, wanted), 3) for name, part in PARTS.items()}
    parts["total"] = round(sum(WEIGHTS[name] * value for name, value in parts.items()), 3)
    return parts


def f(task):
    scores = {name: score(text, task["wanted"]) for name, text in task["essays"].items()}
    best = max(scores, key=lambda name: scores[name]["total"])
    for name, parts in sorted(scores.items()):
        print(f"{name:<8}{parts['total']:>7.3f}{' *' if name == best else ''}")
    return {"best": best, "scores": scores}
