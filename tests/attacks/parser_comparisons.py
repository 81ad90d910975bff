# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A chain of ten thousand comparisons, which is one node."""


def attack(_):
    compile("x" + "<x" * 10_000, "x", "eval")
    return "compiled"
