# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Nests a hundred thousand parentheses in a mapping key."""


def attack(_):
    try:
        ("%(" * 100000 + ")s" * 100000) % {}
    except (KeyError, ValueError):
        pass
    return "ended"
