# entry: attack
# data: null
# class: recursion
# cpython: no
"""Drops thirty thousand nested closures."""


def wrap(inner):
    return lambda: inner


def attack(_):
    function = None
    for _ in range(30_000):
        function = wrap(function)
    del function
    return "dropped"
