# entry: attack
# data: null
# class: recursion
# cpython: no
"""Lambdas that return lambdas."""


def attack(_):
    compile("lambda:" * 50_000 + "0", "x", "eval")
