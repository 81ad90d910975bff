# entry: attack
# data: null
# class: recursion
# cpython: no
"""A hundred thousand minus signs, tildes and nots before one operand."""


def attack(_):
    compile("-~" * 50_000 + "1", "x", "eval")
