# entry: attack
# data: null
# class: recursion
# cpython: no
"""Orders two lists that hold each other."""


def attack(_):
    a, b = [], []
    a.append(b)
    b.append(a)
    return a < b
