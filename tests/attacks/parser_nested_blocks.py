# entry: attack
# data: null
# class: recursion
# cpython: no
"""Loops in withs in trys in ifs."""


def attack(_):
    lines = ("if x:\n", "while x:\n", "with x:\n", "for x in x:\n")
    source = "".join(" " * n + lines[n % 4] for n in range(2000)) + " " * 2000 + "pass"
    compile(source, "x", "exec")
