# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Sequence patterns in sequence patterns."""


def attack(_):
    try:
        compile("match x:\n case " + "[" * 10_000 + "x" + "]" * 10_000 + ": pass", "x", "exec")
    except SyntaxError as error:
        return type(error).__name__
