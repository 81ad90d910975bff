# entry: attack
# data: null
# cpython: no
# expect: [1, "closed", 3]
"""A generator that swallows its own end."""


def attack(_):
    def stubborn():
        try:
            yield 0
        except GeneratorExit:
            yield 1

    generator = stubborn()
    next(generator)
    try:
        generator.close()
    except RuntimeError:
        yield 1
    yield "closed"
    yield 3
