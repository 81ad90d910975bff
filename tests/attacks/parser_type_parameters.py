# entry: attack
# data: null
# cpython: no
# expect: "SyntaxError"
"""Type parameters whose bounds nest without end."""


def attack(_):
    try:
        compile("type X[T: " + "list[" * 50_000 + "T" + "]" * 50_000 + "] = T", "x", "exec")
    except SyntaxError as error:
        return type(error).__name__
