# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A comprehension of a thousand loops."""


def attack(_):
    compile("[x" + " for x in x" * 1000 + "]", "x", "eval")
    return "compiled"
