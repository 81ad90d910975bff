# entry: f
# data: {"a": "kitten sitting on the mitten", "b": "sitting kitten on a mitten", "weights": [12, 2, 1, 4, 1], "values": [4, 2, 1, 10, 2], "prices": [7, 1, 5, 3, 6, 4]}

from functools import lru_cache


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def common_subsequence(a, b):
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            lengths[i + 1][j + 1] = lengths[i][j] + 1 if x == y else max(lengths[i + 1][j], lengths[i][j + 1])
    out, i, j = [], len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            out.append(a[i - 1])
            i, j = i - 1, j - 1
        elif lengths[i - 1][j] >= lengths[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out[::-1]


def knapsack(weights, values, capacity):
    best = [(0, ())] * (capacity + 1)
    for item, (w, v) in enumerate(zip(weights, values)):
        for c in range(capacity, w - 1, -1):
            total, items = best[c - w]
            best[c] = max(best[c], (total + v, (*items, item)))
    return best[capacity]


def longest_increasing(xs):
    import bisect
    tails, previous, where = [], {}, []
    for i, x in enumerate(xs):
        k = bisect.bisect_left(tails, x)
        tails[k:k + 1] = [x]
        where[k:k + 1] = [i]
        previous[i] = where[k - 1] if k else None
    i, out = where[-1], []
    while i is not None:
        out.append(xs[i])
        i = previous[i]
    return out[::-1]


@lru_cache(maxsize=None)
def matches(pattern, text):
    if not pattern:
        return not text
    first = bool(text) and pattern[0] in (text[0], ".")
    if pattern[1:2] == "*":
        return matches(pattern[2:], text) or first and matches(pattern, text[1:])
    return first and matches(pattern[1:], text[1:])


def max_subarray(xs):
    best = current = xs[0]
    for x in xs[1:]:
        current = max(x, current + x)
        best = max(best, current)
    return best


def edit_script(a, b):
    import difflib
    return [(tag, "".join(a[i1:i2]), "".join(b[j1:j2])) for tag, i1, i2, j1,
        j2 in difflib.SequenceMatcher(None, a, b).get_opcodes() if tag != "equal"]


def f(data):
    a, b = data["a"], data["b"]
    profit, cheapest = 0, float("inf")
    for price in data["prices"]:
        cheapest = min(cheapest, price)
        profit = max(profit, price - cheapest)
    pascal = [[1]]
    for _ in range(8):
        pascal.append([x + y for x, y in zip([0, *pascal[-1]], [*pascal[-1], 0])])
    return {
        "levenshtein": [levenshtein(a, b), levenshtein("", "abc"), levenshtein("flaw", "lawn")],
        "words": common_subsequence(a.split(), b.split()), "knapsack": knapsack(data["weights"], data["values"], 15),
        "increasing": longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]),
        "matches": [matches("a*b.c", "aaabxc"), matches("a*", ""), matches(".*x", "abc")],
        "subarray": max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]),
        "profit": profit, "pascal": pascal[-1], "script": edit_script(a.split(), b.split()),
    }
