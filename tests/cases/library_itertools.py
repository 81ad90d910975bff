# entry: f
# data: [3, 1, 4, 1, 5, 9, 2, 6]

import itertools as it
import operator


def refused(action):
    try:
        return action()
    except (TypeError, ValueError, RuntimeError, StopIteration) as error:
        return type(error).__name__


def chunked(items, n):
    source = iter(items)
    while chunk := tuple(it.islice(source, n)):
        yield chunk


def sliding(items, n):
    window = it.tee(items, n)
    for i, one in enumerate(window):
        next(it.islice(one, i, i), None)
    return zip(*window)


def sieve(n):
    data = bytearray([1]) * n
    data[:2] = 0, 0
    for p in it.takewhile(lambda p: p * p < n, it.count(2)):
        if data[p]:
            data[p * p::p] = bytes(len(range(p * p, n, p)))
    return list(it.compress(it.count(), data))


def roundrobin(*iterables):
    sources = it.cycle([iter(i) for i in iterables])
    active = len(iterables)
    while active:
        try:
            for source in sources:
                yield next(source)
        except StopIteration:
            active -= 1
            sources = it.cycle(it.islice(sources, active))


def f(xs):
    a, b = it.tee(xs)
    next(a)
    groups = it.groupby(sorted(["apple", "bob", "avocado", "bill", "cat"]), key=lambda w: w[0])
    held = [(k, g) for k, g in it.groupby("aab")]
    cycle = it.cycle("ab")
    counter = it.count(10, -2)
    source = iter(xs)
    return {
        "count": [next(counter), next(counter), list(it.islice(it.count(0.5, 0.25), 3)), list(it.islice(cycle, 5)),
            next(cycle), list(it.repeat(7, 3)), list(map(pow, range(4), it.repeat(2))), repr(it.count(3)),
            repr(it.repeat("x", 2))],
        "accumulate": [list(it.accumulate(xs)), list(it.accumulate(xs, operator.mul)), list(it.accumulate(xs, max)),
            list(it.accumulate(xs, initial=100)), list(it.accumulate([], initial=1)), list(it.accumulate("abc"))],
        "chain": [list(it.chain("ab", [1], ())), list(it.chain.from_iterable(["ab", "cd"])), list(it.chain()),
            sum(it.chain(xs, xs))],
        "select": [list(it.compress("abcdef", [1, 0, 1, 0, 1])), list(it.dropwhile(lambda x: x < 4, xs)),
            list(it.takewhile(lambda x: x < 4, xs)), list(it.filterfalse(lambda x: x % 2, xs)),
            list(it.filterfalse(None, [0, 1, ""])), list(it.islice(xs, 3)), list(it.islice(xs, 2, None, 3)),
            list(it.islice(xs, 1, 100)), list(it.islice(xs, 0)), list(it.islice(source, 2)), list(source)],
        "group": [[(k, list(g)) for k, g in groups], [(k, len(list(g))) for k, g in it.groupby("aabbba")],
            [(k, list(g)) for k, g in held], [k for k, _ in it.groupby([1, 1.0, True, 2])], list(it.groupby([]))],
        "combine": [list(it.product("ab", [1, 2])), list(it.product([0, 1], repeat=2)), list(it.product()),
            list(it.product("a", [])), list(it.permutations("abc", 2)), len(list(it.permutations(range(5)))),
            list(it.combinations([1, 2, 3], 2)), list(it.combinations_with_replacement("ab", 2)),
            list(it.combinations("ab", 3)), list(it.permutations([])), list(it.combinations("abc", 0))],
        "zip": [list(it.zip_longest("abc", [1], fillvalue="-")), list(it.zip_longest()),
            list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise(xs)), list(it.pairwise([1])),
            dict(zip("ab", it.count()))],
        "tee": [list(a), list(b), [list(t) for t in it.tee("ab", 3)], len(it.tee([], 0))],
        "recipes": [list(chunked(range(7), 3)), list(sliding(range(5), 3)), sieve(50),
            "".join(roundrobin("ABC", "D", "EF")), [sum(p) for p in it.islice(sliding(it.count(), 2), 3)],
            list(it.chain.from_iterable(it.repeat(x, n) for x, n in zip("ab", (2, 1))))],
        "refused": [refused(lambda: it.islice(xs, -1)), refused(lambda: list(it.chain(5))),
            refused(lambda: it.combinations("a", -1)), refused(lambda: list(it.product([1], repeat=-1))),
            refused(lambda: next(it.chain())), refused(lambda: list(it.starmap(pow, [1]))),
            refused(lambda: it.repeat()), refused(lambda: it.islice(xs, 1, 2, 0)), refused(lambda: it.tee([], -1)),
            refused(lambda: it.count("a"))],
        "lazy": [next(it.product(range(3), repeat=3)), next(it.chain([1], (1 / 0 for _ in "x"))),
            next(it.zip_longest([], [1]))],
    }
