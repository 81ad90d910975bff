# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Nests lists in dicts in sets."""


def attack(_):
    try:
        compile("[{1:{" * 20_000 + "}}]" * 20_000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
