# entry: f
# data: [3, 1, 2]

def late():
    return [lambda: i for i in range(3)]


def early():
    return [lambda i=i: i for i in range(3)]


def shared():
    value = 0

    def get():
        return value

    def add(n):
        nonlocal value
        value += n
        return get()

    return get, add


def defaults(item, bucket=[], *, table={}):
    bucket.append(item)
    table[item] = len(bucket)
    return [list(bucket), dict(table)]


def compose(*functions):
    def run(x):
        for function in functions:
            x = function(x)
        return x

    return run


def memoised(function):
    known = {}

    def wrapper(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]

    wrapper.known = known
    return wrapper


@memoised
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def deep(a):
    def one(b):
        def two(c):
            def three(d):
                return [a, b, c, d]

            return three

        return two

    return one


def empty_cell():
    def reader():
        return text

    if False:
        text = ""
    try:
        return reader.__closure__[0].cell_contents
    except ValueError as error:
        return str(error)


def f(xs):
    get, add = shared()
    add(xs[0])
    other_get, other_add = shared()
    other_add(100)
    return {
        "late": [g() for g in late()],
        "early": [g() for g in early()],
        "shared": [get(), add(5), get(), other_get()],
        "defaults": [defaults(x) for x in xs],
        "own default": defaults("z", [], table={}),
        "compose": compose(lambda x: x + 1, str, lambda s: s * 2)(xs[0]),
        "fib": [fib(60), len(fib.known)],
        "deep": deep(1)(2)(3)(4),
        "freevars": sorted(deep(1)(2)(3).__code__.co_freevars),
        "cell": [cell.cell_contents for cell in add.__closure__ if isinstance(cell.cell_contents, int)],
        "empty": empty_cell(),
        "sort by closure": sorted(xs, key=lambda x, base=2: abs(x - base)),
        "called at once": (lambda *a, **k: [a, k])(1, *xs, k=2, **{"z": 3}),
    }
