# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""An f-string of ten thousand fields."""


def attack(_):
    compile("f'" + "{x!r:>{x}}" * 10_000 + "'", "x", "eval")
    return "compiled"
