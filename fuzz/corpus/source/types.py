type Pair[T: int] = tuple[T, T]
class Box[T, *Ts, **P]:
    item: T | None = None
def f[T](x: list[T], /, a: int = 1, *, b: "str" = "", **c: object) -> Pair[int]:
    global g
    nonlocal_free = lambda *p, q=1, **r: (p, q, r)
    return f.__annotations__, nonlocal_free(*x, **c), f.__type_params__
