# entry: attack
# data: null
# cpython: no
# expect: ["still", "NameError"]
"""Empties its own globals while it runs."""


def attack(_):
    globals().clear()
    try:
        return attack
    except NameError as error:
        return ["still", type(error).__name__]
