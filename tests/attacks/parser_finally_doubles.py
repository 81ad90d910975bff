# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}
# cpython: no
"""Nests nineteen finally clauses: a compiler that writes each of them twice doubles its code at each
level."""


def attack(_):
    source = "".join(f"{' ' * n}try: x\n{' ' * n}finally:\n" for n in range(19)) + " " * 19 + "x"
    compile(source, "x", "exec")
