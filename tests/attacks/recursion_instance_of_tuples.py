# entry: attack
# data: null
# class: recursion
# cpython: no
"""Asks for an instance of a class in a hundred thousand nested tuples."""


def attack(_):
    classes = (str,)
    for _ in range(100_000):
        classes = (classes,)
    return isinstance(1, classes)
