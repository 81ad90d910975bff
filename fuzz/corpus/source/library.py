import collections, itertools, functools, json, datetime, statistics, string, textwrap, random, heapq, bisect
def f(x):
    words = collections.Counter("the cat the dog".split()).most_common(1)
    return [words, list(itertools.pairwise("abc")), functools.reduce(lambda a, b: a * b, range(1, 9)),
            json.dumps(x, sort_keys=True), datetime.date(2024, 2, 29) + datetime.timedelta(1), statistics.median([3, 1]),
            string.Template("$a").substitute(a=1), textwrap.wrap("a b c", 3), random.random(), heapq.nsmallest(2, [3, 1, 2]),
            bisect.bisect([1, 3], 2)]
