# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Comprehensions in comprehensions, each a scope of its own."""


def attack(_):
    try:
        compile("[" * 5000 + "x" + " for x in x]" * 5000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
