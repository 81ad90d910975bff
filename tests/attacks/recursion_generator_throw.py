# entry: attack
# data: null
# class: recursion
# cpython: no
"""Throws an exception into ten thousand delegating generators."""


def delegate(inner):
    yield from inner


def attack(_):
    generator = delegate(iter([1]))
    for _ in range(10_000):
        generator = delegate(generator)
    generator.throw(ValueError)
