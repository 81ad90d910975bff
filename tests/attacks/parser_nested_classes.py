# entry: attack
# data: null
# class: recursion
# cpython: no
"""Classes in classes, with type parameters and bases."""


def attack(_):
    source = "".join(" " * n + "class C[T](T):\n" for n in range(1000)) + " " * 1000 + "pass"
    compile(source, "x", "exec")
