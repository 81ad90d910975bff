# entry: attack
# data: null
# class: recursion
# cpython: no
"""Calls ten thousand nested partial objects that cannot be flattened."""

import functools


def attack(_):
    function = functools.partial(print)
    for _ in range(10_000):
        outer = functools.partial(print)
        outer.__setstate__((function, (), {}, {}))
        function = outer
    return function()
