# entry: attack
# data: null
# cpython: no
# expect: "RuntimeError"
"""Changes a dict while it is iterated."""


def attack(_):
    table = {n: n for n in range(10)}
    try:
        for n in table:
            table[n + 100] = 1
    except RuntimeError as error:
        return type(error).__name__
