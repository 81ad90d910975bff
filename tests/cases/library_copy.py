# entry: f
# data: {"a": [1, {"b": [2]}]}

import copy
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field


class Node:
    def __init__(self, name):
        self.name, self.links = name, []


class Custom:
    def __init__(self, value):
        self.value = value
        self.log = []

    def __copy__(self):
        made = Custom(self.value)
        made.log.append("copied")
        return made

    def __deepcopy__(self, memo):
        made = Custom(copy.deepcopy(self.value, memo))
        made.log.append("deeply copied")
        return made


class State:
    def __init__(self):
        self.keep, self.drop = [1], "secret"

    def __getstate__(self):
        return {"keep": self.keep}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = [1]


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, ("made", "by", "reduce")


class MyList(list):
    pass


class Singleton:
    def __deepcopy__(self, memo):
        return self


@dataclass
class Config:
    name: str
    items: list = field(default_factory=list)

    def __replace__(self, /, **changes):
        return Config(**{**vars(self), **changes})


def f(data):
    shallow, deep = copy.copy(data), copy.deepcopy(data)
    data["a"][1]["b"].append(3)
    data["new"] = 1
    a, b = Node("a"), Node("b")
    a.links += [b, a]
    b.links.append(a)
    copied = copy.deepcopy(a)
    shared = [1]
    pair = copy.deepcopy([shared, shared, (shared,)])
    recursive = [1]
    recursive.append(recursive)
    loop = copy.deepcopy(recursive)
    custom = Custom([1])
    slotted = copy.copy(Slotted())
    mine = MyList([1, [2]])
    mine.extra = [5]
    mine_copy = copy.deepcopy(mine)
    tuple_ = (1, "a", (2,))
    with_list = (1, [2])
    default = copy.deepcopy(defaultdict(list, a=[1]))
    default["b"].append(2)
    single = Singleton()
    state = copy.copy(State())
    memo = {}
    copy.deepcopy([1, [2]], memo)
    function = lambda: 5
    try:
        copy.deepcopy(x for x in [])
    except TypeError as error:
        generator = type(error).__name__
    return [
        shallow, deep, copied.name, copied is not a, copied.links[1] is copied, copied.links[0].links[0] is copied,
        copied.links[0].name,
        pair[0] is pair[1], pair[2][0] is pair[0], pair[0] is not shared, loop[1] is loop, loop is not recursive,
        copy.copy(custom).log, copy.deepcopy(custom).log, copy.deepcopy(custom).value is not custom.value, vars(state),
        slotted.x, hasattr(slotted, "y"),
        copy.copy(Reduced(1)).args, list(mine_copy), mine_copy.extra, mine_copy.extra is not mine.extra,
        type(mine_copy).__name__, type(mine[:]).__name__, copy.deepcopy(tuple_) is tuple_,
        copy.deepcopy(with_list) is not with_list, copy.deepcopy(with_list)[1], copy.copy(with_list) is with_list,
        dict(default), copy.deepcopy(single) is single,
        copy.deepcopy(function) is function, copy.deepcopy(Node) is Node, copy.copy(5), copy.deepcopy("s"),
        copy.copy(None), copy.deepcopy(b"x"), copy.deepcopy({1: {2}}), copy.copy(deque([1], 3)).maxlen,
        list(copy.deepcopy(OrderedDict(b=1, a=[2])).items()), copy.deepcopy(frozenset([1])),
        copy.deepcopy(range(3)) == range(3), list(copy.copy(iter([1, 2]))), generator, len(memo) > 0,
        copy.deepcopy(Config("c", [1])) == Config("c", [1]),
        copy.copy(ValueError("e", 1)).args, copy.deepcopy([float("inf"), 1j, True]), copy.Error.__name__,
        bytes(copy.deepcopy(bytearray(b"ab"))),
    ]
