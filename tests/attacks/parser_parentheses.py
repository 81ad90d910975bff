# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""A source of a hundred thousand opening and closing parentheses."""


def attack(_):
    try:
        compile("(" * 100_000 + ")" * 100_000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
