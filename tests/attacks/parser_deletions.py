# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Deletes and assigns targets in targets."""


def attack(_):
    try:
        compile("del " + "(" * 50_000 + "x" + ",)" * 50_000, "x", "exec")
    except SyntaxError as error:
        return type(error).__name__
