# entry: f
# data: [1, {"kind": "circle", "r": 2}, ["add", 1, 2], "s", null]

def describe(x):
    match x:
        case {"kind": "circle", "r": r} if r > 1:
            return f"big circle {r}"
        case ["add", *rest]:
            return sum(rest)
        case int() | float():
            return "number"
        case str(s):
            return s.upper()
        case _:
            return "other"

def f(xs):
    return [describe(x) for x in xs]
