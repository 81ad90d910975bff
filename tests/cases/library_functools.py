# entry: f
# data: [5, 3, 8]

import functools
import operator
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps

calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


@lru_cache(maxsize=None, typed=True)
def typed(x):
    calls.append(x)
    return type(x).__name__


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@singledispatch
def show(value, deep=False):
    """Shows."""
    return f"object {value}"


@show.register
def _(value: int, deep=False):
    return f"int {value}"


@show.register(list)
@show.register(tuple)
def _(value, deep=False):
    return [show(v) for v in value] if deep else f"{len(value)} items"


@show.register
def show_text(value: str | bytes, deep=False):
    return "text"


class Formatter:
    @singledispatchmethod
    def format(self, value):
        return "default"

    @format.register
    def _(self, value: int):
        return f"int {value}"

    @format.register(dict)
    @classmethod
    def _(cls, value):
        return f"dict by {cls.__name__}"


@total_ordering
class Card:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Card) else NotImplemented

    def __gt__(self, other):
        return self.n > other.n if isinstance(other, Card) else NotImplemented


class Lamp:
    def __init__(self, level=0):
        self.level = level

    def set(self, level, note=""):
        self.level = level
        return [level, note]

    on = partialmethod(set, 10)
    off = partialmethod(set, 0, note="off")

    @cached_property
    def expensive(self):
        calls.append("expensive")
        return self.level * 100

    @lru_cache
    def cached_method(self, x):
        return x


def refused(action):
    try:
        return action()
    except (TypeError, ValueError, AttributeError) as error:
        return type(error).__name__


def f(xs):
    results = [square(x) for x in (2, 3, 2, 4, 3)]
    info = list(square.cache_info())
    square.cache_clear()
    double = partial(operator.mul, 2)
    log = partial(print, "prefix", sep="-")
    log("a", end=";\n")
    nested = partial(partial(max, 5), 7)
    keywords = partial(dict, a=1, b=2)
    lamp = Lamp()
    first = [lamp.expensive, lamp.expensive]
    lamp.level = 3
    del lamp.expensive

    def wrapper(): pass

    update_wrapper(wrapper, show_text)
    return {
        "lru": [results, info, list(square.cache_info()), calls[:4], square.__wrapped__(9), square.cache_parameters()],
        "typed": [typed(1), typed(1.0), typed(True), typed(1), typed.cache_info().misses],
        "fib": [fib(80), fib.cache_info().currsize],
        "reduce": [reduce(operator.add, xs), reduce(lambda a, b: a * b, xs, 2), reduce(max, xs),
            reduce(lambda a, b: a, [], "init"), reduce(lambda a, b: {**a, b: len(a)}, "xyz", {}),
            refused(lambda: reduce(operator.add, []))],
        "partial": [double(4), nested(6), keywords(b=3, c=4), double.func is operator.mul, double.args,
            keywords.keywords, partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))), nested.func is max,
            refused(lambda: partial()), repr(partial(len, 1))[:17]],
        "dispatch": [show(1.5), show(True), show([1, "a", [2]], deep=True), show((1,)), show("s"), show(b"b"),
            show.dispatch(bool)(5), sorted(c.__name__ for c in show.registry), show.__doc__, Formatter().format(1),
            Formatter().format({}), Formatter().format(None), refused(lambda: show())],
        "ordering": [Card(1) < Card(2), Card(1) <= Card(1), Card(3) >= Card(2), Card(1) != Card(2),
            max(Card(1), Card(5)).n, refused(lambda: Card(1) < 5),
            refused(lambda: total_ordering(type("Empty", (), {})))],
        "cmp": [sorted(xs, key=cmp_to_key(lambda a, b: b - a)),
            sorted(["10", "9", "1"], key=cmp_to_key(lambda a, b: (a + b < b + a) - (a + b > b + a))),
            cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2)],
        "lamp": [lamp.on(), lamp.off(), lamp.level, first, lamp.expensive, vars(lamp), lamp.cached_method(1),
            Lamp.cached_method.cache_info().hits],
        "wraps": [wrapper.__name__, wrapper.__wrapped__ is show_text, wraps(len)(lambda: 0).__name__,
            functools.WRAPPER_ASSIGNMENTS[:4]],
        "compose": reduce(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * 2, str])(5),
    }
