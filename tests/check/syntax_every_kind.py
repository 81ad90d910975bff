# policy: open
"""Every kind of syntax once; files.rs refuses one after the other."""

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
