# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A chain of ten thousand ands and ors."""


def attack(_):
    compile("x" + " and x" * 5000 + " or x" * 5000, "x", "eval")
    return "compiled"
