# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A pattern of a thousand alternatives."""


def attack(_):
    compile("match x:\n case " + "|".join(str(n) for n in range(1000)) + ": pass", "x", "exec")
    return "compiled"
