# entry: f
# data: "abracadabra"

from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
import collections.abc as cabc


Point = namedtuple("Point", ["x", "y", "z"], defaults=[0])
Renamed = namedtuple("Renamed", "a def a _x", rename=True)


class Point3(Point):
    __slots__ = ()

    @property
    def norm(self):
        return sum(n * n for n in self) ** 0.5


class Limited(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.size:
            self.popitem(last=False)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


class Bag(cabc.MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)


class Squares(cabc.Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return i * i


class View(cabc.Mapping):
    def __init__(self, **data):
        self.data = data

    def __getitem__(self, key):
        return self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


def refused(action):
    try:
        return action()
    except (TypeError, KeyError, IndexError, ValueError, AttributeError, RuntimeError) as error:
        return type(error).__name__


def counters(text):
    c = Counter(text)
    d = Counter(a=1, b=5, z=-2)
    e = Counter(c)
    e.subtract("aab")
    e.update({"q": 2})
    return [dict(c), c.most_common(2), c["missing"], sorted(c.elements()), dict(c + d), dict(c - d), dict(c & d),
        dict(c | d), dict(+d), dict(-d), c.total(), dict(e), c == Counter("abracadabra"), Counter("ab") <= c,
        repr(Counter("aab")), Counter(["x"] * 3 + ["y"]).most_common(), len(c)]


def deques():
    d = deque([1, 2, 3], maxlen=4)
    d.append(4)
    d.append(5)
    d.appendleft(0)
    d.extend([6])
    d.extendleft([8, 9])
    e = deque("abcde")
    e.rotate(2)
    e.insert(1, "X")
    e.remove("c")
    e[0] = "first"
    del e[-1]
    out = [list(d), d.maxlen, list(e), e.index("a"), e.count("a"), e.pop(), e.popleft(), e[-1], repr(deque([1], 2)),
        deque([1, 2]) == deque([1, 2]), list(deque([1]) + deque([2])), list(deque([1]) * 2), list(reversed(e)),
        bool(deque()), 3 in deque([3]), list(e.copy()), refused(lambda: deque().pop()), refused(lambda: e[100]),
        deque([1, 2]) < deque([1, 3])]
    e.rotate(-1)
    e.reverse()
    e.clear()
    return out + [len(e), refused(lambda: [d.append(x) for x in d]), refused(lambda: d[1:2])]


def f(text):
    p = Point(1, 2)
    limited = Limited(2)
    for key in "abac":
        limited[key] = key
    tree = lambda: defaultdict(tree)
    t = tree()
    t["a"]["b"]["c"] = 1
    groups = defaultdict(list, {"x": [0]})
    for i, letter in enumerate(text):
        groups[letter].append(i)
    chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
    child = chain.new_child({"c": 4})
    child["b"] = 9
    ordered = OrderedDict(a=1, b=2, c=3)
    ordered.move_to_end("a")
    ordered.move_to_end("c", last=False)
    lower = Lower(ABC=1)
    lower["DEF"] = 2
    bag = Bag("aab")
    bag |= {"c"}
    squares = Squares(4)
    view = View(a=1, b=2)
    ul, us = UserList([3, 1]), UserString("abc")
    ul.sort()
    return {
        "counter": counters(text), "deque": deques(),
        "namedtuple": [p.x, p.z, p._asdict(), list(p._replace(y=5)), p._fields, Point._field_defaults, repr(p),
            list(Point._make([7, 8, 9])), p == (1, 2, 0), list(p), p[1], Point3(3, 4).norm, Renamed._fields,
            refused(lambda: Point()), refused(lambda: namedtuple("Bad", "a a")), refused(lambda: setattr(p, "x", 1)),
            hash(p) == hash((1, 2, 0)), Point.__doc__, Point.x.__doc__],
        "limited": [list(limited), repr(OrderedDict(a=1))[:12]], "tree": t["a"]["b"]["c"],
        "default": [dict(groups), "zz" in groups, groups.default_factory is list, groups.pop("x"),
            refused(lambda: defaultdict(None)["k"]), refused(lambda: defaultdict(5)), repr(defaultdict(int, a=1))],
        "chain": [chain["a"], dict(chain), dict(child), child.maps, child.parents["b"], len(child),
            refused(lambda: chain["zz"]), sorted(chain | {"z": 1}), list(chain)],
        "ordered": [list(ordered), ordered.popitem(), ordered.popitem(last=False),
            OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1},
            list(reversed(OrderedDict(a=1, b=2)))],
        "user": [dict(lower), lower["abc"], "def" in lower, ul.data, (ul + [5]).data, us.upper().data, str(us + "d"),
            len(us), isinstance(lower, dict)],
        "abc": [sorted(bag), len(bag & {"a"}), bag == {"a", "b", "c"}, bag.pop() == "a", list(squares),
            squares.index(9), squares.count(4), 4 in squares, list(reversed(squares)), dict(view), view.get("q", 0),
            list(view.items()), view == {"a": 1, "b": 2}, "a" in view.keys(), refused(lambda: cabc.Sized())],
        "isinstance": [isinstance([], cabc.MutableSequence), isinstance({}, cabc.Mapping),
            isinstance("", cabc.Sequence), isinstance(set(), cabc.Set), isinstance(iter([]), cabc.Iterator),
            isinstance((x for x in []), cabc.Generator), isinstance(len, cabc.Callable), isinstance(5, cabc.Hashable),
            isinstance([], cabc.Hashable), isinstance({}.keys(), cabc.KeysView), isinstance(range(1), cabc.Reversible),
            issubclass(dict, cabc.Collection), isinstance(object(), cabc.Iterable)],
    }
