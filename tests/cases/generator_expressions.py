# entry: f
# data: [3, 1, 4, 1, 5, 9, 2, 6]

log = []


def note(label, value):
    log.append(label)
    return value


def f(xs):
    lazy = (note(f"item {x}", x * x) for x in note("source", xs) if note(f"test {x}", x > 3))
    before = list(log)
    first = next(lazy)
    after_one = list(log)
    lazy.close()
    n = 2
    bound_late = (x * n for x in xs[:3])
    n = 10
    source = [1, 2, 3]
    sees_growth = (x for x in source)
    source.append(4)
    try:
        (x for x in 5)
    except TypeError as error:
        early = str(error)
    late = (y for x in [1] for y in x)
    try:
        next(late)
    except TypeError as error:
        late_error = str(error)
    matrix = [[1, 2, 3], [4, 5, 6]]
    pipeline = (line.strip() for line in " a ; b ;; c".split(";"))
    pipeline = (word for word in pipeline if word)
    pipeline = (word.upper() for word in pipeline)
    names = ["x", "y"]
    primes = [n for n in range(2, 30) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
    return {
        "lazy": [before, first, after_one],
        "binding": [list(bound_late), list(sees_growth)],
        "errors": [early, late_error],
        "nested": [[row[i] for row in matrix] for i in range(3)],
        "flat": [x for row in matrix for x in row if x % 2],
        "filters": [(x, y) for x in range(4) if x % 2 for y in range(x, 4) if (x + y) % 2 == 0 if x < 3],
        "dict": {k: v for k, v in zip(names, xs)} | {i: c for i, c in enumerate("ab")},
        "invert": {v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()},
        "set": {x % 3 for x in xs},
        "arguments": [sum(x for x in xs), max((x, -i) for i, x in enumerate(xs)), ",".join(str(x) for x in xs if x < 3),
            sorted(-x for x in xs)],
        "any": [any(x > 8 for x in xs), all(x > 0 for x in xs), any(x for x in []), all(x for x in [])],
        "pipeline": [*pipeline],
        "primes": primes,
        "conditional": ["even" if x % 2 == 0 else x for x in xs],
        "unpacking": [a + b for a, (b, *_) in [(1, (2, 3)), (4, (5,))]],
        "lambdas": [g() for g in [lambda x=x: x for x in range(3)]],
        "walrus": [last := x for x in xs] and last,
        "starred": [*(x for x in "ab"), *[y for y in "cd"]],
        "no leak": "x" in locals(),
    }
