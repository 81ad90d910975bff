import functools, contextlib, dataclasses, enum
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
@dataclasses.dataclass(order=True, frozen=True)
class Row:
    key: str
    values: list = dataclasses.field(default_factory=list, compare=False)
class Colour(enum.Flag):
    RED = enum.auto(); GREEN = enum.auto()
@contextlib.contextmanager
def opened(name):
    yield name
    print("closed")
def f(x):
    with opened("a") as a, contextlib.suppress(KeyError):
        return fib(60), dataclasses.asdict(Row(a, x)), str(Colour.RED | Colour.GREEN), {}["b"]
