# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Opens a hundred thousand brackets of all kinds that nothing closes."""


def attack(_):
    try:
        compile("([{" * 33_000, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
