# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""A function under ten thousand decorators."""


def attack(_):
    compile("@x\n" * 10_000 + "def f(): pass", "x", "exec")
    return "compiled"
