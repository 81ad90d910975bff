# data: {"texts": {"sea": "The sea was calm, and the boat was small.", "boat": "A small boat sails best on a calm day.", "tea": "Tea is best when the day is long."}, "queries": ["small boat", "calm", "best tea day", "moon"]}
"""A small search engine of three files: words, index, and the ranking that asks both."""

import heapq

import index
from words import split


def rank(store, query, most=2):
    scores = {}
    for word in split(query):
        for name, weight in store.find(word):
            scores[name] = scores.get(name, 0.0) + weight
    return heapq.nsmallest(most, ((-score, name) for name, score in scores.items()))


def f(task):
    store = index.Index()
    for name, text in task["texts"].items():
        store.add(name, text)
    answers = {}
    for query in task["queries"]:
        answers[query] = [[name, round(-score, 4)] for score, name in rank(store, query)]
        print(query, "->", ", ".join(name for name, _ in answers[query]) or "nothing")
    return {"answers": answers, "words": len(store)}
