# entry: f
# data: {"name": "box", "price": 2.5}

import dataclasses
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list[str] = field(default_factory=list)
    secret: str = field(default="s", repr=False, compare=False)
    count: ClassVar[int] = 0
    total: float = field(init=False)
    discount: InitVar[float] = 0

    def __post_init__(self, discount):
        self.total = self.price - discount


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


@dataclass(slots=True, kw_only=True)
class Options:
    width: int
    height: int = 1


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int = field(default=3, kw_only=False)


@dataclass
class Base:
    x: int = 1
    y: int = 2


@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10


@dataclass(repr=False, eq=False)
class Bare:
    n: int

    def __repr__(self):
        return "bare"


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list = field(default_factory=list, hash=False)


@dataclass
class Tree:
    value: int
    children: list["Tree"] = field(default_factory=list)
    parent: "Tree" = field(default=None, repr=False, compare=False)


@dataclass(eq=True)
class Meta:
    n: int = field(default=1, metadata={"unit": "cm"})


def refused(action):
    try:
        return action()
    except (TypeError, AttributeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def mutable_default():
    @dataclass
    class Bad:
        items: list = []


def wrong_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


def f(data):
    item = Item(**data, discount=0.5)
    other = Item("box", 2.5, secret="other")
    v = Version(1, 2)
    tree = Tree(1, [Tree(2), Tree(3, [Tree(4)])])
    Point = make_dataclass("Point", [("x", int), ("y", int, field(default=5))],
        namespace={"sum": lambda self: self.x + self.y}, frozen=True)
    loop = Tree(1)
    loop.children.append(loop)
    return {
        "item": [repr(item), item.total, item == other, item.tags is not other.tags, Item.count, Item.price],
        "frozen": [refused(lambda: setattr(v, "major", 5)), refused(lambda: delattr(v, "minor")),
            issubclass(FrozenInstanceError, AttributeError), hash(v) == hash(Version(1, 2, "x")), v in {v}],
        "order": [Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5), Version(1)])[0].minor,
            Version(1, 0, "a") == Version(1, 0, "b"), max(Version(1), Version(2)).major, Version(1) >= Version(1)],
        "slots": [repr(Options(width=2)), Options.__slots__, hasattr(Options(width=1), "__dict__"),
            refused(lambda: setattr(Options(width=1), "q", 1))[:14]],
        "mixed": [repr(Mixed(1, 5, b=4)), repr(Mixed(1))],
        "derived": [repr(Derived()), repr(Derived(1, 2, 3)), Derived() == Base(10, 2),
            [x.name for x in fields(Derived)]],
        "bare": [repr(Bare(1)), Bare(1) == Bare(1)],
        "hash": [hash(Hashed(1)) == hash(Hashed(1, [2])), Item.__hash__, Base.__hash__],
        "convert": [asdict(tree), astuple(v), asdict(item),
            asdict(v, dict_factory=lambda pairs: {k.upper(): x for k, x in pairs}), astuple(Tree(1, [Tree(2)]))[1]],
        "replace": [repr(replace(v, minor=9)), repr(replace(item, name="new", discount=1.5)),
            refused(lambda: replace(v, nope=1))],
        "fields": [[x.name for x in fields(item)], fields(Meta)[0].metadata["unit"], fields(Item)[1].default,
            fields(Item)[2].default_factory is list, fields(Item)[4].init,
            fields(Item)[0].default is dataclasses.MISSING],
        "is": [is_dataclass(Item), is_dataclass(item), is_dataclass(5), is_dataclass(int)],
        "made": [repr(Point(1)), Point(1).sum(), Point.__name__],
        "recursive": repr(loop), "match args": [Item.__match_args__, Options.__match_args__, Mixed.__match_args__],
        "refused": [refused(mutable_default), refused(wrong_order)[:55], refused(lambda: Item()),
            refused(lambda: Item("a", 1, [], "s", 5, 6)), refused(lambda: Options(1)), refused(lambda: fields(5)),
            refused(lambda: asdict(Item)), refused(lambda: Version(1) < (1, 0)), refused(lambda: hash(item)),
            refused(lambda: Base(q=1))],
    }
