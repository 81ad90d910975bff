# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Annotations that nest, in a function that nobody calls."""


def attack(_):
    try:
        compile("def f(x: " + "(" * 50_000 + "x" + ")" * 50_000 + "): 0", "x", "exec")
    except SyntaxError as error:
        return type(error).__name__
