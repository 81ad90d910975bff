# entry: f
# data: {"kind": "circle"}
# class: error

def area(shape):
    match shape:
        case {"kind": "circle", "r": r}:
            return 3 * r * r
        case {"kind": kind} if kind.lower() == shape["name"]:
            return 0


def f(shape):
    return area(shape)
