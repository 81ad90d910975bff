# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Enters two thousand contexts in one statement."""


def attack(_):
    try:
        compile("with (" + ", ".join("x as y" for _ in range(2000)) + "): pass", "x", "exec")
    except SyntaxError as error:
        return type(error).__name__
