# entry: attack
# data: null
# class: value
# cpython: no
"""Nests dicts, tuples and sets a hundred thousand levels deep."""


def attack(_):
    nested = frozenset()
    for _ in range(30_000):
        nested = frozenset({({"x": 1}.get("x"), nested)})
    return {"deep": nested}
