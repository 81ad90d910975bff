# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Assignment expressions in assignment expressions."""


def attack(_):
    try:
        compile("(x:=" * 50_000 + "0" + ")" * 50_000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
