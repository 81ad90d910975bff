# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Imports a name of fifty thousand dots and parts."""


def attack(_):
    try:
        exec("from " + "." * 50_000 + "a" + ".a" * 50_000 + " import a, (b)", {})
    except SyntaxError as error:
        return type(error).__name__
