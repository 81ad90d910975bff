# entry: attack
# data: null
# class: value
# cpython: no
"""Returns an object whose class has a name of a megabyte, with control characters and surrogates."""


def attack(_):
    return type("x" * 1_000_000 + "\n\x1b[31m", (), {})()
