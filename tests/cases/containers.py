# entry: f
# data: ["a", "b", "c"]

class Ring:
    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Ring(self.items[index])
        return self.items[index % len(self.items)]

    def __setitem__(self, index, value):
        self.items[index % len(self.items)] = value

    def __delitem__(self, index):
        del self.items[index % len(self.items)]

    def __contains__(self, item):
        return item == "anything" or item in self.items

    def __reversed__(self):
        return iter(["reversed", *self.items[::-1]])

    def __iter__(self):
        return iter(self.items)

    def __repr__(self):
        return f"Ring({self.items})"


class OldStyle:
    """Iterates by __getitem__ alone."""

    def __getitem__(self, index):
        if index >= 4:
            raise IndexError(index)
        return index * index


class Sized(OldStyle):
    def __len__(self):
        return 3


class Missing(dict):
    def __missing__(self, key):
        self[key] = f"made {key}"
        return self[key]


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("xy")

    def __length_hint__(self):
        return self.hint


class Keys:
    def keys(self):
        return ["k", "l"]

    def __getitem__(self, key):
        return key * 2


class Bad:
    def __len__(self):
        return -1

    def __bool__(self):
        return 1

    def __iter__(self):
        return 5

    def __index__(self):
        return "x"

    def __contains__(self, item):
        raise LookupError(item)


def refused(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(items):
    ring = Ring(items)
    ring[4] = "B"
    ring[-3] = "A"
    sub = ring[1:]
    del ring[5]
    old = OldStyle()
    missing = Missing(a=1)
    import operator
    return {
        "ring": [repr(ring), ring[7], repr(sub), len(ring), "anything" in ring, "z" in ring, list(reversed(ring)),
            [*ring]],
        "old": [list(old), 9 in old, 10 in old, list(zip(old, "ab")), max(old), list(reversed(Sized())),
            tuple(Sized())],
        "missing": [missing["a"], missing["b"], missing.get("c"), dict(missing), "c" in missing],
        "hint": [list(Hint(5)), operator.length_hint(Hint(7)), operator.length_hint(old, 9)],
        "mapping protocol": [dict(Keys()), {**Keys()}, (lambda **k: k)(**Keys()), {"z": 0} | dict(Keys())],
        "bad": [
            refused(lambda: len(Bad())), refused(lambda: bool(Bad())), refused(lambda: iter(Bad())),
            refused(lambda: [1][Bad()]),
            refused(lambda: 3 in Bad()), refused(lambda: len(5)), refused(lambda: iter(5)), refused(lambda: next([])),
            list(reversed({"a": 1, "b": 2})), refused(lambda: [][0]), refused(lambda: {}["x"]),
            refused(lambda: object()[0]), refused(lambda: reversed(old)),
        ],
    }
