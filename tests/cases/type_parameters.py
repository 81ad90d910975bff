# entry: f
# data: [3, 1, 2]
# cpython: 3.13
# expect: {"calls": [3, 5, ["1", "2"], [3, 1, 2], 2, [1, "a"], ["y", 1], 3], "parameters": [["T"], ["T"], ["K", "V"], ["P", "R"], ["Ts"], ["A", "B"], []], "kinds": [true, true, true, true], "bounds": ["str", ["int", "float"], "int", true, false, []], "alias": ["Simple", "int | str", "Pair[str]", "tuple[A, B]", [], "Tree", "name 'undefined_until_later' is not defined", "float"], "generic": ["__main__.Stack[int]", [[1]], true, ["int"], ["Generic"], "int"], "annotations": [["items", "default", "return"], "'Stack[U]'", "int"], "scope": ["outer", "T", "outer"], "soft": "a soft keyword"}

from typing import Callable, TypeAliasType, TypeVar, TypeVarTuple, ParamSpec


def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


class Stack[T]:
    limit: int = 3

    def __init__(self, *items: T) -> None:
        self.items = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def map[U](self, function: Callable[[T], U]) -> "Stack[U]":
        return Stack(*map(function, self.items))


class Named[K: str, V: (int, float) = int](dict[K, V]):
    pass


class Numbers(Stack[int]):
    pass


def collect[**P, R](function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


def spread[*Ts](*args: *Ts) -> tuple[*Ts]:
    return args


type Pair[A, B = int] = tuple[A, B]
type Tree = list[Tree] | int
type Lazy = undefined_until_later
type Simple = int | str


def depth(tree: Tree) -> int:
    return 0 if isinstance(tree, int) else 1 + max(map(depth, tree), default=0)


def outer[T](x: T):
    def inner[S](y: S) -> tuple[S, T]:
        return y, x

    return inner


def scope_of_parameters():
    T = "outer"

    def generic[T](x=T):
        return x, T

    value, parameter = generic()
    return [value, parameter.__name__, T]


def f(xs):
    global undefined_until_later
    try:
        Lazy.__value__
    except NameError as error:
        early = str(error)
    undefined_until_later = float
    type = "a soft keyword"
    K, V = Named.__type_params__
    P, R = collect.__type_params__
    (Ts,) = spread.__type_params__
    return {
        "calls": [first(xs), first([], 5), Stack(1).push(2).map(str).items, Numbers(*xs).items, collect(max, 1, 2),
            spread(1, "a"), outer(1)("y"), depth([[1, [2]], 3])],
        "parameters": [[p.__name__ for p in g.__type_params__] for g in (first, Stack, Named, collect, spread, Pair,
                Tree)],
        "kinds": [isinstance(K, TypeVar), isinstance(P, ParamSpec), isinstance(Ts, TypeVarTuple),
            isinstance(Simple, TypeAliasType)],
        "bounds": [K.__bound__.__name__, [c.__name__ for c in V.__constraints__], V.__default__.__name__,
            V.has_default(), R.has_default(), K.__constraints__],
        "alias": [Simple.__name__, repr(Simple.__value__), repr(Pair[str]), repr(Pair.__value__),
            Simple.__type_params__, repr(Tree), early, Lazy.__value__.__name__],
        "generic": [repr(Stack[int]), Stack[int]([1]).items, Stack[int].__origin__ is Stack,
            [a.__name__ for a in Stack[int].__args__], [b.__name__ for b in Stack.__orig_bases__],
            Numbers.__orig_bases__[0].__args__[0].__name__],
        "annotations": [list(first.__annotations__), repr(Stack.map.__annotations__["return"]),
            Stack.__annotations__["limit"].__name__],
        "scope": scope_of_parameters(), "soft": type,
    }
