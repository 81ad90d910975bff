# entry: f
# data: {"name": "a long enough name to be wrapped somewhere", "values": [1, 2, 3], "nested": {"deep": {"deeper": {"deepest": [["x", "y"]]}}}}

import pprint
import reprlib
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from types import SimpleNamespace


@dataclass
class Shape:
    kind: str
    points: list


class Short(reprlib.Repr):
    def repr_Shape(self, value, level):
        return f"<{value.kind} {self.repr1(value.points, level - 1)}>"


class Node:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr("...")
    def __repr__(self):
        return f"Node({self.children})"


def f(data):
    loop = [1]
    loop.append(loop)
    node = Node()
    node.children += [node, 1]
    short = Short()
    short.maxlist = 2
    limits = reprlib.Repr()
    limits.maxstring, limits.maxlist, limits.maxdict, limits.maxlong, limits.maxlevel = 12, 3, 1, 10, 2
    Pair = namedtuple("Pair", "first second")
    shape = Shape("polygon", [(i, i * i) for i in range(12)])
    pprint.pp({"b": 1, "a": [2]})
    pprint.pprint({"b": 1, "a": 2})
    return [
        pprint.pformat(data), pprint.pformat(data, width=30), pprint.pformat(data, depth=2),
        pprint.pformat(data, indent=4, width=60), pprint.pformat(data, compact=True, width=40),
        pprint.pformat(data, sort_dicts=False, width=50),
        pprint.pformat(list(range(40))), pprint.pformat(list(range(40)), compact=True), pprint.pformat("word " * 30),
        pprint.pformat({"k": "text " * 20}, width=40), pprint.pformat(b"bytes " * 20, width=40),
        pprint.pformat({3, 1, 2}, width=3), pprint.pformat((1,)), pprint.pformat([]), pprint.pformat(set()),
        pprint.pformat(OrderedDict(a=1, b=[2] * 30)), pprint.pformat(defaultdict(list, a=[1])),
        pprint.pformat(Counter("aab")), pprint.pformat(deque([1, 2], maxlen=3)), pprint.pformat(Pair(1, 2)),
        pprint.pformat(SimpleNamespace(a=1, b="x" * 90)), pprint.pformat(shape),
        pprint.pformat({1: "a", "b": 2, None: 3}), pprint.pformat(10 ** 9, underscore_numbers=True),
        pprint.isreadable(data), pprint.isrecursive(loop), pprint.saferepr(data["values"]),
        "Recursion on list" in pprint.pformat(loop), pprint.pformat(frozenset(["b", "a"]), width=5),
        pprint.pformat({(1, 2): {"x": [1] * 40}}, width=50),
        reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}),
        reprlib.repr(10 ** 100), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr({1, 2}), reprlib.repr(tuple(range(9))),
        short.repr([shape, 1, 2, 3]), limits.repr([["a" * 50], {1: 2, 3: 4}, 10 ** 30, 4]), repr(node),
        reprlib.aRepr.maxlist,
    ]
