# entry: f
# data: 5

import typing
from typing import (
    Annotated, Any, Callable, ClassVar, Final, Generic, Iterable, Literal, LiteralString, NamedTuple, Never, NewType,
    NoReturn, NotRequired, Optional,
    ParamSpec, Protocol, Required, Self, Sequence, SupportsInt, Type, TypedDict, TypeVar, TypeVarTuple, Union,
    assert_never, assert_type, cast,
    get_args, get_origin, get_overloads, get_type_hints, is_typeddict, no_type_check, overload, reveal_type,
    runtime_checkable, TYPE_CHECKING,
)

T = TypeVar("T")
K = TypeVar("K", bound=str)
UserId = NewType("UserId", int)


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item


class Pair(Box[T], Generic[T, K]):
    pass


class Point(NamedTuple):
    x: int
    y: int = 0

    @property
    def norm(self):
        return abs(self.x) + abs(self.y)


class Movie(TypedDict):
    name: str
    year: int


class Extra(Movie, total=False):
    rating: float
    seen: Required[bool]


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class HasName(Protocol):
    name: str


class File:
    def close(self):
        return None


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


class Node:
    value: "int"
    next: Optional["Node"] = None
    kind: ClassVar[str] = "node"
    meta: Annotated[int, "unit", 5] = 0

    def link(self, other: "Node", *rest: int) -> Self:
        self.next = other
        return self


def refused(action):
    try:
        return action()
    except (TypeError, AssertionError, AttributeError) as error:
        return type(error).__name__


def f(n):
    p = Point(1)
    movie: Movie = {"name": "M", "year": 1999}
    hints = get_type_hints(Node, include_extras=True)
    return {
        "generic": [Box[int](5).item, Pair[int, str](1).item, Box[int].__origin__ is Box,
            get_args(Pair[int, str]) == (int, str), [b.__name__ for b in Pair.__mro__], Box.__parameters__ == (T,),
            refused(lambda: Box[int, str]), refused(lambda: Generic[int])],
        "named": [p.x, p.y, p.norm, p._fields, p._asdict(), repr(p), p == (1, 0), Point._field_defaults,
            refused(lambda: Point()), Point.__annotations__ == {"x": int, "y": int}],
        "typed dict": [Movie(name="a", year=1), movie == Movie(**movie), sorted(Movie.__required_keys__),
            sorted(Extra.__optional_keys__), sorted(Extra.__required_keys__), is_typeddict(Movie), Movie.__total__,
            Extra.__total__, refused(lambda: isinstance({}, Movie))],
        "protocol": [isinstance(File(), Closable), isinstance(5, Closable),
            refused(lambda: isinstance(File(), HasName)), issubclass(File, Closable), isinstance(5, SupportsInt),
            refused(lambda: Closable())],
        "special": [get_origin(list[int]) is list,
            get_origin(Union[int, str]) is Union or get_origin(Union[int, str]) is type(int | str),
            get_args(Optional[int]) == (int, type(None)), get_args(Literal["a", 1]),
            get_args(Callable[[int], str]) == ([int], str), get_origin(Annotated[int, "m"]) is Annotated,
            Annotated[int, "m"].__metadata__, get_args(dict[str, int])[1] is int, get_origin(5), get_args(int),
            Optional[Optional[int]] == Optional[int], Union[int] is int, Literal[1, 1, 2] == Literal[1, 2]],
        "functions": [cast(str, 5), UserId(5), UserId.__name__, assert_type(n, int), double(2), double("a"),
            refused(lambda: assert_never(1)), TYPE_CHECKING, len(get_overloads(double)), no_type_check(f) is f],
        "hints": [sorted(hints), hints["value"] is int, hints["meta"].__metadata__, get_type_hints(Node)["meta"] is int,
            get_type_hints(Node.link)["other"] is Node, get_type_hints(Node.link)["return"] is Self],
        "typevars": [T.__name__, K.__bound__ is str, TypeVar("N", int, str).__constraints__ == (int, str), repr(T),
            ParamSpec("P").__name__, TypeVarTuple("Ts").__name__, TypeVar("C", covariant=True).__covariant__,
            refused(lambda: TypeVar("X", int))],
        "repr": [repr(Any), repr(Literal["a"]), repr(Callable[[int], str]), repr(ClassVar[int]), repr(Final),
            repr(list[T]), repr(Annotated[int, 5]), repr(Never), repr(Box[int]), repr(Sequence[int]), repr(Type[int])],
    }
