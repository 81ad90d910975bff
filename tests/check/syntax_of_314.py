# policy: open
"""Syntax that is new in 3.10 to 3.14, which the engine has: nothing to say."""

type Pair[T] = tuple[T, T]


def first[T](x: T, *, y=lambda: f"{1!r:{"<"}{10}}") -> T:
    try:
        return t"{x}", y
    except ValueError, TypeError:
        return x


try:
    pass
except* KeyError:
    pass
with (open("a") as a, open("b") as b):
    pass
