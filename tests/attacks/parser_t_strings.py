# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""t-strings in the fields of t-strings."""


def attack(_):
    try:
        compile("t'{" * 10_000 + "x" + "}'" * 10_000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
