# entry: f
# data: {"name": "root", "children": [{"name": "a", "children": [{"name": "a1", "children": []}]}, {"name": "b", "children": []}]}

log = []


def inner():
    got = []
    try:
        while True:
            try:
                value = yield len(got)
            except ValueError as error:
                got.append(f"error {error}")
                continue
            if value is None:
                return got
            got.append(value)
    finally:
        log.append("inner done")


def outer():
    try:
        result = yield from inner()
        log.append(["result", result])
        second = yield from [100, 200]
        log.append(["list gives", second])
        third = yield from "xy"
        return "outer value"
    finally:
        log.append("outer done")


def walk(node, depth=0):
    yield "  " * depth + node["name"]
    for child in node["children"]:
        yield from walk(child, depth + 1)


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


class Delegate:
    """Is no generator, but takes send, throw and close."""

    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append("next")
        return "n"

    def send(self, value):
        self.log.append(["send", value])
        if value == "stop":
            raise StopIteration("stopped")
        return "s"

    def throw(self, *error):
        self.log.append(["throw", type(error[0]).__name__ if isinstance(error[0],
                    BaseException) else error[0].__name__])
        return "t"

    def close(self):
        self.log.append("close")


def delegating(to):
    value = yield from to
    yield ["value", value]


def tower(n):
    if n:
        return (yield from tower(n - 1)) + 1
    yield "bottom"
    return 0


def consume(generator):
    out = []
    try:
        while True:
            out.append(next(generator))
    except StopIteration as stop:
        return [out, stop.value]


def failing():
    yield 1
    raise KeyError("from below")


def catching():
    try:
        yield from failing()
    except KeyError as error:
        yield f"caught {error}"


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]


def refused(action):
    try:
        return action()
    except BaseException as error:
        return [type(error).__name__, str(error)]


def f(tree):
    g = outer()
    steps = [next(g), g.send("a"), g.throw(ValueError("v")), g.send(None), next(g), next(g), next(g)]
    steps.append(refused(lambda: next(g)))
    delegate = Delegate()
    d = delegating(delegate)
    steps2 = [next(d), d.send(1), d.send(None), d.throw(KeyError("k")), d.send("stop")]
    other = Delegate()
    d2 = delegating(other)
    next(d2)
    d2.close()
    half = outer()
    next(half)
    inner_of = half.gi_yieldfrom.gi_code.co_name
    half.close()
    return {
        "steps": steps, "log": log, "delegate": [steps2, delegate.log, other.log], "walk": list(walk(tree)),
        "flatten": list(flatten([1, [2, (3, [4, []])], "ab"])), "tower": consume(tower(50)),
        "catching": list(catching()),
        "permutations": list(permutations([1, 2, 3])), "inner": inner_of,
        "plain iterator refuses send": refused(lambda: [g := delegating(iter([1, 2])), next(g), g.send(5)]),
        "no iterable": refused(lambda: next(delegating(5))),
        "expression": (lambda: (yield from ()))().close(),
    }
