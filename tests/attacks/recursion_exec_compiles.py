# entry: attack
# data: null
# class: recursion
# cpython: no
"""Compiles and executes a text that compiles and executes."""

TEXT = "exec(compile(TEXT, 'x', 'exec'))"


def attack(_):
    exec(compile(TEXT, "x", "exec"))
