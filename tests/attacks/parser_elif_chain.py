# entry: attack
# data: null
# class: recursion
# cpython: no
"""An if with ten thousand elifs."""


def attack(_):
    compile("if x: pass\n" + "elif x: pass\n" * 10_000, "x", "exec")
