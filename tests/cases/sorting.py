# entry: f
# data: [5, 3, 9, -1, 5, 0]

from functools import cmp_to_key, reduce, lru_cache, partial
from itertools import groupby, accumulate, permutations, chain, zip_longest

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def f(xs):
    return [
        sorted(xs, reverse=True), sorted(xs, key=cmp_to_key(lambda a, b: b - a)), reduce(lambda a, b: a * 2 + b, xs),
        [(k, len(list(g))) for k, g in groupby(sorted(xs))], list(accumulate(xs, max)), fib(80),
        ["".join(p) for p in permutations("abc")], list(chain.from_iterable(zip_longest(xs[:2], xs, fillvalue=0)))[:5],
        partial(max, 3)(1), min(xs, key=abs), list(zip(xs, xs[1:])), any(xs), all(xs),
    ]
