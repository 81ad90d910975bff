# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""A decimal literal of five million digits."""


def attack(_):
    compile("x = " + "9" * 5_000_000, "x", "exec")
