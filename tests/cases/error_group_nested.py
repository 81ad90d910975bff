# entry: f
# data: null
# class: error

def leaf(n):
    raise ValueError(f"leaf {n}")


def caught(n):
    try:
        leaf(n)
    except ValueError as error:
        return error


def f(_):
    inner = ExceptionGroup("inner", [caught(1), KeyError("k")])
    outer = ExceptionGroup("outer", [inner, TypeError("t")])
    try:
        raise outer
    except* KeyError:
        raise LookupError("while handling")
