# policy: {"syntax": ["annotated_assignment", "annotations", "assert", "async", "augmented_assignment", "augmented_item", "class", "comprehension", "decorator", "del", "ellipsis", "f_string", "for", "generator", "global", "import", "import_star", "lambda", "match", "matmul", "metaclass", "nested_function", "nonlocal", "private_name", "raise", "starred", "t_string", "try", "try_star", "type_alias", "type_parameters", "walrus", "while", "with", "yield"]}
"""Every kind of syntax, and what is next to it; files.rs refuses one after the other, too."""

import math
from math import *
from dataclasses import dataclass
x: int = 1
x += 1
x @= [1][0]
math.x += 1
type Alias = int


@dataclass
class Point(metaclass=type):
    x: int


def generic[T](first: T, *rest, **named) -> T:
    global y

    def inner():
        nonlocal first
        yield first

    for _ in inner():
        continue
    while not rest:
        break
    with open("x") as f:
        pass
    assert x
    del named
    raise ValueError


async def later():
    async with x as y:
        async for z in y:
            await z


try:
    pass
except ValueError:
    pass
try:
    pass
except* ValueError:
    pass
match x:
    case 1:
        ...
_private = lambda: [n for n in range(3)], (n for n in range(3)), (z := 1), x @ x
f"{x}", t"{x}", [*_private], {**{}}
(1 + 1, print(_private), 2 .real)


def plain(x, y=1, /, *, z=2):
    x.y = 1
    x[0] = [1]
    return x if y else -z
