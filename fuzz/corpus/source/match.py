def f(x):
    match x:
        case [int(first), float() as second, *rest] if first < second:
            return first, second, rest
        case {"a": [_, y], **others}:
            return y, others
        case str() | bytes() | None:
            return "text"
        case _:
            return ...
