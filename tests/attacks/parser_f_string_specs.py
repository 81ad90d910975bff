# entry: attack
# data: null
# class: recursion
# cpython: no
"""Format specs in the format specs of an f-string, ten thousand levels deep."""


def attack(_):
    compile("f'" + "{x:" * 10_000 + "}" * 10_000 + "'", "x", "eval")
