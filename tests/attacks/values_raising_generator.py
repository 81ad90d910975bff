# entry: attack
# data: null
# class: error
# cpython: no
"""Returns a generator that raises after its first value."""


def attack(_):
    yield 1
    raise ValueError
