# entry: f
# data: [["Ann", 30, "dev"], ["Bob", 25, "ops"], ["Cid", 30, "ops"], ["Dee", 25, "dev"], ["Eve", 35, "dev"]]

import functools
import operator


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.text = text
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return f"v{self.text}"


class OnlyLess:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        OnlyLess.compared += 1
        return self.n < other.n


class Reverse:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value


def natural(text):
    key, number = [], ""
    for c in text + " ":
        if c.isdigit():
            number += c
        else:
            if number:
                key.append((0, int(number), ""))
                number = ""
            key.append((1, 0, c))
    return key


def refused(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def raises_at(n):
    calls = iter(range(100))

    def key(x):
        if next(calls) == n:
            raise LookupError(x)
        return x

    return key


def changes_while_sorting():
    items = [3, 1, 2]
    items.sort(key=lambda x: items.append(x) or x)


def f(rows):
    by_age = sorted(rows, key=lambda r: r[1])
    by_two = sorted(sorted(rows, key=operator.itemgetter(0), reverse=True), key=operator.itemgetter(2))
    numbers = [(x * 7919) % 101 for x in range(60)]
    items = [OnlyLess(n) for n in numbers]
    items.sort()
    partial = [3, 1, 2]
    error = refused(lambda: partial.sort(key=raises_at(1)))
    insertion = list(numbers)
    for i in range(1, len(insertion)):
        j = i
        while j and insertion[j - 1] > insertion[j]:
            insertion[j - 1], insertion[j] = insertion[j], insertion[j - 1]
            j -= 1
    return {
        "stable": [r[0] for r in by_age], "reverse is stable": [r[0] for r in sorted(rows, key=lambda r: r[1],
                reverse=True)],
        "two keys": [r[0] for r in by_two], "tuple key": [r[0] for r in sorted(rows, key=lambda r: (-r[1], r[0]))],
        "attr": sorted([1 + 2j, 0 + 1j], key=operator.attrgetter("imag")),
        "versions": repr(sorted(map(Version, ("1.10", "1.9", "1.2.3", "2")))),
        "total ordering": [Version("1.0") >= Version("0.9"), Version("1") <= Version("1"),
            max(map(Version, ("1.2", "1.10"))).text],
        "cmp": sorted(rows, key=functools.cmp_to_key(lambda a, b: b[1] - a[1] or (a[0] > b[0]) - (a[0] < b[0])))[0][0],
        "only less": [x.n for x in items] == sorted(numbers), "compared less than n log n": OnlyLess.compared < 60 * 7,
        "insertion": insertion == sorted(numbers),
        "reverse wrapper": [r[0] for r in sorted(rows, key=lambda r: (r[2], Reverse(r[1])))],
        "natural": sorted(["file10", "file9", "file1", "a2b", "a10b"], key=natural),
        "words": [sorted("the Quick brown".split(), key=str.lower), sorted(["bb", "a", "ccc"], key=len, reverse=True),
            sorted("hello"), sorted(["é", "e", "z"])],
        "groups": {k: [r[0] for r in rows if r[2] == k] for k in sorted({r[2] for r in rows})},
        "min max": [min(rows, key=lambda r: r[1])[0], max(rows, key=lambda r: r[1])[0], min(3, 1, 2), max("abc"),
            max([], default=None), min([[2], [1, 9]]), max(("a", 1), ("a", 2))],
        "refused": [refused(lambda: sorted([1, "a", None])), refused(lambda: sorted([1], key=5)),
            refused(lambda: sorted([{}, {}])), error, refused(changes_while_sorting)],
        "after an error the list is whole": sorted(partial), "none": [].sort(),
        "reversed": list(reversed(sorted([2, 3, 1]))),
        "ranked": [(rank, name) for rank, (name, *_) in enumerate(sorted(rows, key=lambda r: (-r[1], r[0])), start=1)],
        "positions": sorted(range(len(rows)), key=lambda i: rows[i][1]),
        "nan first stays": sorted([2.0, 1.0, 3.0], key=lambda x: -x),
        "long runs": sorted(list(range(100)) + list(range(50, 0, -1)))[:6] + sorted(range(1000),
            key=lambda n: n % 10)[98:103],
    }
