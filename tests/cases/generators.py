# entry: f
# data: 20

import itertools

def primes():
    seen = {}
    for n in itertools.count(2):
        step = seen.pop(n, None)
        if step is None:
            yield n
            seen[n * n] = n
        else:
            k = n + step
            while k in seen:
                k += step
            seen[k] = step

def f(n):
    return list(itertools.islice(primes(), n))
