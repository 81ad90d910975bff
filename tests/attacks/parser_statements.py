# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A hundred thousand statements."""


def attack(_):
    compile("x\n" * 100_000, "x", "exec")
    return "compiled"
