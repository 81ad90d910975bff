# entry: f
# data: 5

import random

def f(n):
    r = random.Random(42)
    return [[r.random() for _ in range(n)], r.sample(range(100), n), r.gauss(0, 1), r.choice("abc"), r.shuffle([1]) is None]
