# entry: attack
# data: null
# class: recursion
# cpython: no
"""A tower of fifty thousand powers, which group to the right."""


def attack(_):
    compile("x" + "**x" * 50_000, "x", "eval")
