"""Values that nobody expects."""

import sys
import types
from functools import cache
from itertools import islice

# What the call that runs is about: the thing, the attribute that changes, how often it was touched.
about = types.SimpleNamespace(thing=None, attribute="__dict__", turn=0, enough=0, asked=0, busy=False)


class Again:
    """Wherever it is asked anything, it first does something to what the call is about."""

    def poke(*_):
        if about.busy or about.thing is None or about.turn > about.enough:
            return
        about.busy = True
        about.turn += 1
        for i in range(3):
            try:
                POKES[(about.turn + 7 * i) % len(POKES)](about.thing)
            except BaseException:
                pass
        about.busy = False

    def __getattr__(self, name):
        self.poke()
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __next__(self):
        self.poke()
        about.asked += 1
        if about.asked % 4 == 0:
            raise StopIteration
        return self if about.asked % 2 else 1

    def __getitem__(self, key):
        self.poke()
        about.asked += 1
        if about.asked % 5 == 4:
            raise IndexError
        return 1


ANSWERS = {
    "__repr__": "x", "__str__": "x", "__format__": "x", "__bytes__": b"x", "__fspath__": "x",
    "__hash__": 1, "__bool__": True, "__len__": 2, "__length_hint__": 2, "__index__": 1, "__int__": 1,
    "__float__": 1.0, "__complex__": 1j, "__round__": 1, "__trunc__": 1, "__contains__": True,
    "__le__": True, "__ne__": True, "__exit__": True, "__set__": None, "__delete__": None,
    "__set_name__": None, "__missing__": 1, "__instancecheck__": True, "__subclasscheck__": True,
    "__reduce_ex__": (int, ()), "__mro_entries__": (), "__buffer__": memoryview(b"xy"),
}  # fmt: skip
ITSELF = (
    "__iter__ __enter__ __get__ __class_getitem__ __add__ __radd__ __mul__ __rmul__ __sub__ __mod__ __and__ "
    "__or__ __neg__ __iadd__ __imul__"
).split()


def answer(name, give):
    def method(self, *arguments, **keywords):
        Again.poke()
        return give(self)

    setattr(Again, name, method)


for _name, _value in ANSWERS.items():
    answer(_name, lambda self, _value=_value: _value)
for _name in ITSELF:
    answer(_name, lambda self: self)
for _name in ("__eq__", "__lt__", "__gt__"):
    answer(_name, lambda self: about.turn % 2 == 0)
for _name in ("__reversed__", "__await__"):
    answer(_name, lambda self: iter([1]))
Again.__call__ = lambda self, *arguments, **keywords: (Again.poke(), arguments[0] if arguments else 1)[1]

POKES = [
    repr, len, iter, next, lambda it: [*islice(it, 3)], hash, bool, lambda it: it.clear(), lambda it: it.append(1),
    lambda it: it.pop(), lambda it: it.extend([1, 2]), lambda it: it.sort(), lambda it: it.reverse(),
    lambda it: it.insert(0, 1), lambda it: it.__setitem__(0, 1), lambda it: it.__delitem__(0), lambda it: it[0],
    lambda it: it.update({1: 2}), lambda it: it.add(1), lambda it: it.discard(1), lambda it: it.popitem(),
    lambda it: it.close(), lambda it: it.read(), lambda it: it.write("x"), lambda it: it.write(b"x"),
    lambda it: it.truncate(0), lambda it: it.seek(0), lambda it: it.getvalue(), lambda it: it.getbuffer(),
    lambda it: it.release(), lambda it: it.send(None), lambda it: it.throw(ValueError), lambda it: it.detach(),
    lambda it: it.flush(), lambda it: it(), lambda it: it.__init__(), lambda it: it.__init__([1]),
    lambda it: it.__init__("a"), lambda it: it.__setstate__(0), lambda it: it.__reduce__(),
    lambda it: it.__class__.__new__(it.__class__), lambda it: setattr(it, "__class__", Again),
    lambda it: setattr(it, "__dict__", {}), lambda it: it == it, lambda it: it.cache_clear(),
    lambda it: it.rotate(1), lambda it: it.move_to_end(1), lambda it: it.update(b"a"), lambda it: it.readline(),
    lambda it: it.__setitem__(slice(None), [1]), lambda it: it.__delitem__(slice(None)), lambda it: it.copy(),
    lambda it: it.__iadd__(it), lambda it: it.__imul__(0), lambda it: it.digest(), lambda it: it.run(int),
    lambda it: it.reconfigure(encoding="utf-8"), lambda it: it.__exit__(None, None, None),
    lambda it: it.writerow([1]), lambda it: it.decompress(b"x"),
]  # fmt: skip


class Dying(Again):
    """When it is dropped, it looks at what held it."""

    def __del__(self):
        if about.busy or about.thing is None:
            return
        about.busy = True
        name = about.attribute
        for look in (repr, lambda it: getattr(it, name), lambda it: setattr(it, name, None)):
            try:
                look(about.thing)
            except Exception:
                pass
        about.busy = False
        self.poke()


class DyingStr(str):
    __del__ = Dying.__del__


DYING = [
    Dying, lambda: DyingStr("a"), lambda: [Dying()], lambda: (Dying(),), lambda: {"a": Dying()},
    lambda: ValueError(Dying()), lambda: (lambda value: lambda: value)(Dying()),
]  # fmt: skip


class Raises:
    def __getattr__(self, name):
        raise KeyError(name)


class Odd:
    def __getattr__(self, name):
        return 1


def refuse(self, *arguments, **keywords):
    raise ValueError("no")


for _name in (*ANSWERS, *ITSELF, "__eq__", "__lt__", "__gt__", "__reversed__", "__await__", "__call__"):
    setattr(Raises, _name, refuse)
    setattr(Odd, _name, lambda self, *arguments, **keywords: Odd)


class Sequence(Odd):
    __iter__ = None
    __getitem__ = Again.__getitem__


class Meta(type):
    def __instancecheck__(self, other):
        Again.poke()
        return True

    __subclasscheck__ = __instancecheck__

    def __call__(self, *arguments):
        Again.poke()
        return 1


class Strange(metaclass=Meta):
    __slots__ = ("a",)


class IntOf(int):
    def __index__(self):
        return 10**30


class StrOf(str):
    def __str__(self):
        return 1

    def __eq__(self, other):
        Again.poke()
        return True

    def __hash__(self):
        Again.poke()
        return 1


class ListOf(list):
    def __len__(self):
        return 2**31

    def __iter__(self):
        Again.poke()
        return iter([1, 2])


class DictOf(dict):
    def __getitem__(self, key):
        Again.poke()
        return 1

    def keys(self):
        return [1, "a", Again()]


@cache
def deep(kind):
    """Deeper than native recursion goes."""
    value = kind()
    for _ in range(3_000):
        value = kind((value,))
    return value


def looped_list():
    value = [1]
    value.append(value)
    return value


def looped_dict():
    value = {}
    value["a"] = value
    return value


def generator():
    while True:
        Again.poke()
        about.asked += 1
        yield 1
        if about.asked % 5 == 4:
            return


def released():
    view = memoryview(b"abc")
    view.release()
    return view


def same(*values):
    """Values that no call can change, under their own names."""
    return {repr(value): lambda value=value: value for value in values}


VALUES = {
    **same(None, True, 0, 1, -1, 3, 255, 0x110000, 0xD800, 0.5, -0.0, 1e308, 5e-324, float("nan"), float("inf")),
    **same(float("-inf"), complex("nan+infj"), Ellipsis, NotImplemented),
    "2**31": lambda: 2**31, "-2**31-1": lambda: -(2**31) - 1, "2**32": lambda: 2**32, "2**63": lambda: 2**63,
    "-2**63": lambda: -(2**63), "2**64": lambda: 2**64, "10**30": lambda: 10**30, "-10**30": lambda: -(10**30),
    "10**5000": lambda: 10**5000,
    **same("", "a", "abc", "i", "c", "utf-8", "strict", "rb", "sha256", "__class__", "{", "\0", "\ud800", "a\udfffb"),
    **same("ß\U0001f600\u0301", "{0.a[b]!r:>{1}}", "%(a)s%*.*f", ">1000000000d", "(?P<a>x*)*\\1", "1e999999999"),
    "'ab'*1000": lambda: "ab" * 1000, "'9'*5000": lambda: "9" * 5000, "b'x'*2000": lambda: b"x" * 2000,
    **same(b"", b"a", b"\xff\x00\x80"),
    "bytearray": lambda: bytearray(b"abc"), "memoryview": lambda: memoryview(bytearray(b"abcd"))[::-1],
    "released": released, "cast": lambda: memoryview(bytearray(8)).cast("d"),
    "[]": list, "[1]": lambda: [1], "['a']": lambda: ["a", "b"], "[3,1,2]": lambda: [3, 1, 2],
    "[(1,2)]": lambda: [(1, 2), (3, 4)], "[1]*2000": lambda: [1] * 2000, "looped list": looped_list,
    "deep list": lambda: deep(list), "deep tuple": lambda: deep(tuple), "()": tuple, "(1,)": lambda: (1,),
    "(1,'a',None)": lambda: (1, "a", None), "{}": dict, "{'a':1}": lambda: {"a": 1}, "looped dict": looped_dict,
    "{Again}": lambda: {Again(): Again(), 1: 2}, "set": lambda: {1, 2}, "frozenset": lambda: frozenset([Again()]),
    "range": lambda: range(5), "range(10**30)": lambda: range(0, 10**30, 10**27),
    "slice": lambda: slice(2**31, -(10**30), -1), "slice(0)": lambda: slice(None, None, 0),
    "slice(Again)": lambda: slice(Again(), Again(), Again()),
    "Again": Again, "[Again]": lambda: [Again(), Again(), Again()], "(Again,)": lambda: (Again(), Again()),
    "Dying": Dying, "[Dying]": lambda: [Dying(), Dying()], "Raises": Raises, "Odd": Odd, "IntOf": lambda: IntOf(5),
    "StrOf": lambda: StrOf("a"), "ListOf": lambda: ListOf([1]), "DictOf": lambda: DictOf(a=1),
    "type Again": lambda: Again, "Strange": lambda: Strange, "type": lambda: type, "int": lambda: int,
    "str": lambda: str, "list": lambda: list, "object": lambda: object, "object()": object, "sys": lambda: sys,
    "lambda": lambda: lambda *a, **k: a[0] if a else 1, "lambda raises": lambda: lambda *a: 1 / 0,
    "len": lambda: len, "repr": lambda: repr, "generator": generator, "iter": lambda: iter([1, 2]),
    "map": lambda: map(str, [1, 2]), "ValueError": lambda: ValueError, "ValueError()": lambda: ValueError("a"),
    "encode error": lambda: UnicodeEncodeError("utf-8", "a\ud800", 5, 2, "why"), "no error": lambda: UnicodeEncodeError("utf-8", "", 0, 0, ""),
    "decode error": lambda: UnicodeDecodeError("utf-8", b"a\xff", 2, 1, "why"), "translate error": lambda: UnicodeTranslateError("a", -5, 2**30, ""),
    "itself": lambda: about.thing,
}  # fmt: skip
