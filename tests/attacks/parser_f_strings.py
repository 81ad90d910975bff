# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""f-strings in the fields of f-strings."""


def attack(_):
    try:
        compile("f'{" * 10_000 + "x" + "}'" * 10_000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
