# entry: attack
# data: null
# class: recursion
# cpython: no
"""Functions in functions, two hundred thousand spaces deep."""


def attack(_):
    source = "".join(" " * n + "def f():\n" for n in range(1000)) + " " * 1000 + "pass"
    compile(source, "x", "exec")
