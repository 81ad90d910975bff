"""Objects that a call of their class does not make, and what can be done to any object."""

import copy
import operator
import sys
import types
from itertools import islice

from values import Again, Dying, Sequence, about, generator, looped_dict, looped_list

# Names of values that a class may take.
GUESSES = [
    (), ("[Again]",), ("'a'",), ("Again",), ("1",), ("b'a'",), ("bytearray",), ("[(1,2)]",), ("Again", "[Again]"),
    ("lambda", "[Again]"), ("'a'", "'abc'"), ("1", "1"), ("1", "1", "1"), ("'a'", "1"), ("{}",), ("'abc'", "[1]"),
    ("'i'", "[3,1,2]"), ("'i'",), ("'sha256'",), ("[1]", "Again"), ("type", "Again"),
]  # fmt: skip


def match_class(thing, *others):
    match thing:
        case [first, *rest, last]:
            return first
        case {"a": value, **rest}:
            return value
        case types.SimpleNamespace(a=value):
            return value


def unpack(thing, *others):
    first, *rest, last = some(thing)
    return [*some(thing), *others]


def spread(thing, *others):
    return (lambda *a, **k: a)(*some(thing), **(others[0] if others else {}))


def enter(thing, *others):
    with thing as value:
        Again.poke()
        return value


def slices(thing, start=None, stop=None, step=None):
    thing[start:stop:step]
    thing[start:stop:step] = thing
    del thing[start:stop:step]


def some(thing):
    """The thing itself, unless it may go on for ever."""
    return thing if hasattr(type(thing), "__len__") else islice(thing, 100)


def twice(thing, *others):
    return thing == thing, thing < thing, thing + thing, thing | thing, thing in thing


OPERATIONS = {
    "==": operator.eq, "<": operator.lt, "+": operator.add, "*": operator.mul, "%": operator.mod, "-": operator.sub,
    "//": operator.floordiv, "/": operator.truediv, "**": operator.pow, "@": operator.matmul, "<<": operator.lshift,
    ">>": operator.rshift, "&": operator.and_, "|": operator.or_, "^": operator.xor, "+=": operator.iadd,
    "*=": operator.imul, "|=": operator.ior, "-=": operator.isub, "&=": operator.iand, "[]": operator.getitem,
    "[]=": operator.setitem, "del []": operator.delitem, "[:]": slices, "match": match_class, "unpack": unpack,
    "spread": spread, "with": enter, "twice": twice, "format": format, "vars": vars, "exec": exec, "round": round,
    "pow": pow, "divmod": divmod, "iter": iter, "next": next, "str": str, "int": int, "weakref": lambda it, *a: of("weakref").ref(it, *a)(),
    "copy": lambda it, *a: (copy.copy(it), copy.deepcopy(it)), "in": lambda it, *a: [x in some(it) for x in a],
    "subclass": lambda it, *a: types.new_class("Sub", (it, *a))(), "list": lambda it, *a: [*islice(it, 100)],
    "bytes": lambda it, *a: bytes(some(it)), "bytearray": lambda it, *a: bytearray(some(it)), "float": lambda it, *a: float(it),
    "sum": lambda it, *a: sum(some(it), *a), "min": lambda it, *a: min(some(it), *a), "set": lambda it, *a: set(some(it), *a),
    "sorted": lambda it, *a: sorted(some(it), key=a[0] if a else None), "dict": lambda it, *a: dict(some(it), *a),
    "memoryview": lambda it, *a: memoryview(it).tobytes(), "join": lambda it, *a: "".join(some(it)),
    "reversed": lambda it, *a: list(reversed(it)), "isinstance": lambda it, *a: isinstance(a[0], it),
    "issubclass": lambda it, *a: issubclass(a[0], it), "call": lambda it, *a: it(*a), "index": lambda it, *a: [1, 2, 3][it],
    "%s": lambda it, *a: "%s %r %d %c" % (it, it, it, it), "f-string": lambda it, *a: f"{it:{a[0] if a else ''}}",
}  # fmt: skip


def of(module):
    return __import__(module)


def function(a=1, /, b=2, *c, d=3, **e):
    return a


class Plain:
    def method(self, *others):
        Again.poke()
        return self


class Slotted:
    __slots__ = ("a", "__weakref__")

    @property
    def b(self):
        Again.poke()
        return 1


KEPT = Plain()


def cell():
    value = [Again()]
    return (lambda: value).__closure__[0]


def traceback():
    try:
        raise ValueError(Again())
    except ValueError as error:
        return error.__traceback__


def running():
    """A generator that is asked while it runs."""

    def inner():
        about.thing = own
        Again.poke()
        yield Again()

    own = inner()
    return own


async def coroutine():
    return 1


async def asynchronous():
    yield 1


def list_of[T: (int, str)](a: T) -> T:
    return a


type Alias[T] = list[T]


def zone():
    module = of("datetime")

    class Zone(module.tzinfo):
        def utcoffset(self, moment):
            Again.poke()
            return module.timedelta(hours=23)

        def dst(self, moment):
            Again.poke()

        def tzname(self, moment):
            Again.poke()
            return "\ud800%Z"

    return Zone()


def raw():
    class Raw(of("io").RawIOBase):
        def readable(self):
            return True

        writable = seekable = readable

        def readinto(self, buffer):
            Again.poke()
            about.asked += 1
            return len(buffer) if about.asked % 3 else 0

        def write(self, data):
            Again.poke()
            return len(data)

        def seek(self, *_):
            Again.poke()
            return 0

        tell = truncate = seek

        def flush(self):
            Again.poke()

        close = flush

    return Raw()


BUILTINS = {
    "function": lambda: lambda a=1, *b, c=2, **d: a, "method": lambda: Plain().method, "plain": Plain, "slotted": Slotted,
    "class": lambda: type("Fresh", (Plain,), {"a": Again()}), "member": lambda: Slotted.a, "property": lambda: Slotted.b,
    "getset": lambda: type.__dict__["__name__"], "wrapper": lambda: (1).__add__, "slot": lambda: int.__add__,
    "builtin": lambda: len, "builtin method": lambda: [].append, "method descriptor": lambda: str.upper,
    "classmethod descriptor": lambda: dict.__dict__["fromkeys"], "code": lambda: function.__code__, "cell": cell,
    "frame": sys._getframe, "locals": lambda: sys._getframe().f_locals, "traceback": traceback, "generator": generator,
    "running": running, "coroutine": coroutine, "await": lambda: coroutine().__await__(), "asynchronous": asynchronous,
    "asend": lambda: asynchronous().asend(None), "athrow": lambda: asynchronous().athrow(ValueError),
    "aclose": lambda: asynchronous().aclose(), "mappingproxy": lambda: types.MappingProxyType({"a": Again()}),
    "dict keys": lambda: {Again(): 1, "a": 2}.keys(), "dict values": lambda: {"a": Again()}.values(),
    "dict items": lambda: {"a": Again()}.items(), "key iterator": lambda: iter({"a": 1}),
    "item iterator": lambda: iter({"a": 1}.items()), "reversed dict": lambda: reversed({"a": 1}),
    "list iterator": lambda: iter([Again()]), "reversed list": lambda: reversed([1, 2]), "tuple iterator": lambda: iter((1, 2)),
    "str iterator": lambda: iter("aß\ud800"), "ascii iterator": lambda: iter("ab"), "bytes iterator": lambda: iter(b"ab"),
    "bytearray iterator": lambda: iter(bytearray(b"ab")), "set iterator": lambda: iter({1}), "range iterator": lambda: iter(range(9)),
    "long range iterator": lambda: iter(range(10**30)), "callable iterator": lambda: iter(Again(), 1),
    "memory iterator": lambda: iter(memoryview(b"ab")), "sequence iterator": lambda: iter(Sequence()), "alias": lambda: list[int],
    "union": lambda: int | str, "template": lambda: t"a{1!r:>3}b", "interpolation": lambda: t"{1}".interpolations[0],
    "namespace": lambda: types.SimpleNamespace(a=Again()), "module": lambda: types.ModuleType("fresh"), "version": lambda: sys.version_info,
    "None": lambda: None, "Ellipsis": lambda: ..., "NotImplemented": lambda: NotImplemented,
    "group": lambda: ExceptionGroup("a", [ValueError(1), KeyError(2)]), "type variable": lambda: list_of.__type_params__[0],
    "alias type": lambda: Alias, "super": lambda: super(Plain, Plain()), "plane": lambda: memoryview(bytearray(8)).cast("B", (2, 4)),
    "buffer": lambda: memoryview(bytearray(b"abc")), "long str": lambda: "aß\ud800" * 9, "long bytes": lambda: b"a\xff" * 9,
    "bytearray": lambda: bytearray(b"abcabc"), "big int": lambda: 10**30, "float": lambda: 1.5, "complex": lambda: 1.5j,
    "list": lambda: [Again(), Again(), Dying()], "tuple": lambda: (Again(), Dying()), "set": lambda: {Again(), 1, "a"},
    "dict": lambda: {Again(): Dying(), 1: 2}, "looped list": looped_list, "looped dict": looped_dict, "range": lambda: range(9),
}  # fmt: skip

SAMPLES = {
    "builtins": BUILTINS,
    "array": {f"{code} array": lambda code=code: of("array").array(code, [3, 1, 2]) for code in "bBhHiIlLqQfd"}
    | {f"{code} array": lambda code=code: of("array").array(code, "aß\ud800") for code in "uw"},
    "collections": {
        "deque": lambda: of("collections").deque([Dying(), Again(), 1], 4), "iterator": lambda: iter(of("collections").deque([1, 2])),
        "ordered dict": lambda: of("collections").OrderedDict({1: Dying(), Again(): Again()}),
        "default dict": lambda: of("collections").defaultdict(Again(), {1: Dying()}),
        "ordered keys": lambda: of("collections").OrderedDict({1: 2}).keys(),
        "ordered iterator": lambda: iter(of("collections").OrderedDict({1: 2})),
    },
    "csv": {
        "reader": lambda: of("csv").reader(Again()), "list reader": lambda: of("csv").reader(["a,b", Again()]),
        "writer": lambda: of("csv").writer(Again()), "dialect": lambda: of("csv").get_dialect("excel"),
    },
    "datetime": {
        "first moment": lambda: of("datetime").datetime(1, 1, 1, tzinfo=zone()), "last moment": lambda: of("datetime").datetime.max,
        "last date": lambda: of("datetime").date.max, "time": lambda: of("datetime").time(1, 2, tzinfo=zone()),
        "longest delta": lambda: of("datetime").timedelta.max, "zone": zone, "timezone": lambda: of("datetime").timezone.max,
    },
    "decimal": {"decimal": lambda: of("decimal").Decimal("1e999999"), "context": lambda: of("decimal").Context()},
    "fractions": {"fraction": lambda: of("fractions").Fraction(1, 3)},
    "functools": {
        "partial": lambda: of("functools").partial(Again(), Again(), a=Again()), "key": lambda: of("functools").cmp_to_key(Again())(Again()),
        "cached": lambda: of("functools").lru_cache(maxsize=2)(Again()), "unbounded": lambda: of("functools").cache(Again()),
    },
    "hashlib": {name: lambda name=name: of("hashlib").new(name, b"a") for name in ("md5", "sha256", "sha3_256", "blake2b", "shake_128")},
    "hmac": {"hmac": lambda: of("hmac").new(b"a", b"b", "sha256")},
    "io": {
        "text": lambda: of("io").TextIOWrapper(Again(), "utf-8"), "text of bytes": lambda: of("io").TextIOWrapper(of("io").BytesIO(b"a\r\n\xff"), "utf-8"),
        "string": lambda: of("io").StringIO("a\r\n\ud800", newline=None), "bytes": lambda: of("io").BytesIO(b"abc"),
        "view": lambda: of("io").BytesIO(b"abc").getbuffer(), "reader": lambda: of("io").BufferedReader(raw(), 3),
        "writer": lambda: of("io").BufferedWriter(raw(), 3), "random": lambda: of("io").BufferedRandom(raw(), 3),
        "pair": lambda: of("io").BufferedRWPair(raw(), raw()), "odd reader": lambda: of("io").BufferedReader(Again()),
        "text of raw": lambda: of("io").TextIOWrapper(of("io").BufferedRandom(raw()), "utf-8"),
        "decoder": lambda: of("io").IncrementalNewlineDecoder(Again(), True),
    },
    "itertools": {
        "tee": lambda: of("itertools").tee(Again())[0], "group": lambda: next(of("itertools").groupby([Again(), 1]))[1],
        "count": lambda: of("itertools").count(Again(), Again()), "chain": lambda: of("itertools").chain(Again(), Dying(), [1]),
        "accumulate": lambda: of("itertools").accumulate([Dying(), Dying(), Dying()]), "pairs": lambda: of("itertools").pairwise(generator()),
        "product": lambda: of("itertools").product([Dying()], Again()),
        "zip_longest": lambda: of("itertools").zip_longest(Again(), [Dying()], fillvalue=Dying()),
    },
    "json": {
        "encoder": lambda: of("json").JSONEncoder(default=Again(), indent=2),
        "decoder": lambda: of("json").JSONDecoder(object_hook=Again(), parse_float=Again()),
    },
    "random": {"random": lambda: of("random").Random(5)},
    "re": {
        "pattern": lambda: of("re").compile("(?P<a>a)|b*"), "bytes pattern": lambda: of("re").compile(b"(a)|b*"),
        "match": lambda: of("re").match("(?P<a>a)(b)?", "abc"), "match of bytearray": lambda: of("re").match(b"(a)", bytearray(b"abc")),
        "matches": lambda: of("re").finditer("a", "aaa"), "scanner": lambda: of("re").compile("a|b").scanner("ab"),
    },
    "struct": {
        "struct": lambda: of("struct").Struct("ibh0s5pd"), "iterator": lambda: of("struct").iter_unpack("b", bytearray(b"abc")),
    },
    "time": {"time": lambda: of("time").gmtime(0)},
    "uuid": {"uuid": lambda: of("uuid").UUID(int=5)},
    "weakref": {
        "ref": lambda: of("weakref").ref(KEPT, Again()), "proxy": lambda: of("weakref").proxy(KEPT),
        "dead ref": lambda: of("weakref").ref(Plain()), "dead proxy": lambda: of("weakref").proxy(Plain()),
        "key dict": lambda: of("weakref").WeakKeyDictionary({KEPT: Dying()}), "method": lambda: of("weakref").WeakMethod(KEPT.method),
        "finalizer": lambda: of("weakref").finalize(Plain(), Again()),
    },
    "zlib": {"compressor": lambda: of("zlib").compressobj(), "decompressor": lambda: of("zlib").decompressobj()},
}  # fmt: skip
