# entry: attack
# data: null
# class: recursion
# cpython: no
"""Evaluates a text that evaluates itself."""

TEXT = "eval(TEXT)"


def attack(_):
    return eval(TEXT)
