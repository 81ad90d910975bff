# entry: attack
# data: null
# class: recursion
# cpython: no
"""Ten thousand generators that delegate to each other."""


def delegate(inner):
    yield from inner


def attack(_):
    generator = iter([1])
    for _ in range(10_000):
        generator = delegate(generator)
    return next(generator)
