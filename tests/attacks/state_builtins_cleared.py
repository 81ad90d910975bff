# entry: attack
# data: null
# cpython: no
# expect: "NameError"
"""Empties the builtins for everybody."""


def attack(_):
    vars(__builtins__).clear()
    try:
        return len("abc")
    except:
        return "NameError"
