# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Opens brackets of all kinds that nothing closes."""


def attack(_):
    try:
        compile("([{" * 30, "x", "eval")
    except SyntaxError as error:
        return type(error).__name__
