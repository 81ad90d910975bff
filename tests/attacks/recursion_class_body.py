# entry: attack
# data: null
# class: recursion
# cpython: no
"""A class body that runs the function which holds it."""


def attack(n):
    class Inner:
        value = attack(n)

    return Inner
