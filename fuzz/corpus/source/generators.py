def f(x):
    def walk(item):
        if isinstance(item, list):
            for inner in item:
                yield from walk(inner)
        else:
            received = yield item
            assert received is None, received
    walrus = [y := 1, y ** 2, *(z for z in range(3) if (y := y + z))]
    yield from walk(x)
    yield {k: v for k, v in zip("abc", walrus)}
    yield {*walrus}
