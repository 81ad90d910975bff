# entry: f
# data: [5, 3, 8, 1]

class Countdown:
    def __init__(self, start):
        self.now = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.now <= 0:
            raise StopIteration
        self.now -= 1
        return self.now


class Peek:
    nothing = object()

    def __init__(self, source):
        self.source, self.ahead = iter(source), self.nothing

    def __iter__(self):
        return self

    def peek(self, default=None):
        if self.ahead is self.nothing:
            self.ahead = next(self.source, self.nothing)
        return default if self.ahead is self.nothing else self.ahead

    def __next__(self):
        item = self.peek(self.nothing)
        if item is self.nothing:
            raise StopIteration
        self.ahead = self.nothing
        return item


class FreshEachTime:
    def __iter__(self):
        yield from "ab"


def merge(left, right):
    left, right = Peek(left), Peek(right)
    while left.peek() is not None or right.peek() is not None:
        if right.peek() is None or left.peek() is not None and left.peek() <= right.peek():
            yield next(left)
        else:
            yield next(right)


def refused(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def grow_while_iterating():
    items = [1, 2, 3]
    seen = []
    for item in items:
        seen.append(item)
        if len(items) < 6:
            items.append(item * 10)
    return seen


def shrink_while_iterating():
    items = list(range(6))
    for item in items:
        items.remove(item)
    return items


def dict_changed():
    d = {"a": 1}
    for key in d:
        d[key + key] = 1


def set_changed():
    s = {1}
    for item in s:
        s.add(item + 1)


def dict_values_may_change():
    d = {"a": 1, "b": 2}
    for key in d:
        d[key] += 1
    return d


def f(xs):
    source = iter(xs)
    pair = [next(source), next(source)]
    remaining = list(source)
    calls = iter([3, 1, 0, 7])
    fresh = FreshEachTime()
    once = Countdown(3)
    zipped = zip(range(3), "abcd", once)
    return {
        "next": [pair, remaining, next(source, "done"), next(iter([]), None)],
        "sentinel": list(iter(lambda: next(calls), 0)) + [next(calls)],
        "countdown": [list(Countdown(4)), list(once), list(once), sum(Countdown(5)), 2 in Countdown(5),
            max(Countdown(3), default=9)],
        "fresh": [list(fresh), list(fresh), [a + b for a in fresh for b in fresh]],
        "merge": list(merge(sorted(xs), [2, 4, 9])),
        "zip": [list(zipped), list(zip()), list(zip([1])), list(zip([1, 2], [3, 4], strict=True))],
        "strict": [refused(lambda: list(zip([1], [1, 2], strict=True))),
            refused(lambda: list(zip([1, 2], [1], strict=True)))],
        "enumerate": [list(enumerate("ab", 5)), list(enumerate([]))],
        "map": [list(map(lambda a, b: a * b, xs, range(3))), list(map(str.upper, "ab")),
            list(filter(None, [0, 1, "", "a"]))],
        "filter": [list(filter(lambda x: x > 2, xs)), list(filter(str.isdigit, "a1b2"))],
        "reversed": [list(reversed(xs)), list(reversed("ab")), list(reversed(range(3))),
            list(reversed({"a": 1, "b": 2}.items()))],
        "changes": [grow_while_iterating(), shrink_while_iterating(), dict_values_may_change(), refused(dict_changed),
            refused(set_changed)],
        "exhausted": [list(source), any(source), all(source), sorted(source), min(source, default="none")],
        "unpack": [*map(ord, "ab"), *{1: 2}.values()],
        "refused": [refused(lambda: next(iter([]))), refused(lambda: next(5)), refused(lambda: iter(5))],
    }
