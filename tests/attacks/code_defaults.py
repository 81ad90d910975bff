# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Gives functions fewer and other defaults, keyword defaults that are no names, and codes that need more of
them."""


def target(a, b=1, /, c=2, *args, d=3, **kwargs):
    return a


def attack(_):
    for defaults in ((), None, (1,), (1, 2, 3)):
        for keywords in ({}, {"d": 1}, {"x": 2}, {1: 2}, {(): 1}, None):
            for args in ((), (1,), (1, 2, 3, 4)):
                try:
                    target.__defaults__ = defaults
                    target.__kwdefaults__ = keywords
                    target(*args)
                except (TypeError, ValueError):
                    continue
    return "ended"
