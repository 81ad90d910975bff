# entry: f
# data: [[1, [2, 3]], [4, [5, 6]]]

def refused(action):
    try:
        action()
    except (ValueError, TypeError) as error:
        return str(error)


def two(values):
    a, b = values


def three(values):
    a, *b, c, d = values


class Target:
    def __init__(self):
        self.log = []

    def __setattr__(self, name, value):
        if name != "log":
            self.log.append((name, value))
        super().__setattr__(name, value)

    def __setitem__(self, key, value):
        self.log.append((key, value))


def f(rows):
    (a, (b, c)), (d, [e, g]) = rows
    first, *middle, last = range(6)
    *init, tail = "xyz"
    [head, *rest] = b"ab"
    *everything, = {1: "a"}
    x = y = z = []
    x.append(1)
    a2, b2 = b2, a2 = 1, 2
    i, numbers = 0, [0, 0, 0]
    i, numbers[i] = 2, 9
    numbers[i], i = 7, 1
    target = Target()
    target.one, target["two"], (target.three, *target["rest"]) = 1, 2, (3, 4, 5)
    swapped = [1, 2, 3]
    swapped[0], swapped[2] = swapped[2], swapped[0]
    keys, values = zip(*[("k", 1), ("l", 2)])
    (single,) = [5]
    () = []
    for index, (p, *q) in enumerate([(1, 2, 3), "ab"]):
        numbers.append((index, p, q))
    merged = {**{"a": 1, "b": 2}, "b": 3, **{"c": 4}}
    flat = [*range(2), *"ab", *{"k": 1}, *(n for n in [9])]
    as_tuple = *range(2), 5
    as_set = {*[1, 2], *[2, 3]}

    def returned():
        return *"ab", 1

    def yielded():
        yield *"cd", 2

    aug = [1]
    alias = aug
    aug += (2, 3)
    number = 5
    number **= 2
    number //= 4
    number <<= 3
    number |= 1
    number ^= 7
    number %= 29
    text = "a"
    text *= 3
    annotated: int = 5
    only: str
    return [
        a, b, c, d, e, g, first, middle, last, init, tail, head, rest, everything, x, x is z, [a2, b2], numbers, i,
        target.log, swapped, keys, values, single, merged, flat, as_tuple, as_set, returned(), list(yielded()),
        alias, number, text, annotated, "only" in locals(), sum([*range(4)], *[[10]][0]),
        [refused(lambda: two([1])), refused(lambda: two([1, 2, 3]))[:35], refused(lambda: two(5)),
            refused(lambda: two(None))],
        [refused(lambda: three([1])), refused(lambda: three(iter("ab"))), refused(lambda: three(1.5))],
        refused(lambda: [*1]), refused(lambda: {**[1]}),
    ]
