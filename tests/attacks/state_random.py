# entry: attack
# data: null
# cpython: no
# expect: [0.13436424411240122, false]
"""Reads and moves the random state. The next run starts from its seed again."""

import random


def attack(_):
    first = random.random()
    random.seed(99)
    random.shuffle(list(range(1000)))
    return [first, random.random() == first]
