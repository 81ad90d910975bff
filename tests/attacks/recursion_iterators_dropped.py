# entry: attack
# data: null
# cpython: no
# expect: "dropped"
"""Drops a hundred thousand nested iterators of every native kind."""

import itertools


def attack(_):
    iterator = iter([1])
    for _ in range(20_000):
        iterator = map(abs, filter(None, zip(enumerate(itertools.islice(iterator, 1)))))
    del iterator
    return "dropped"
