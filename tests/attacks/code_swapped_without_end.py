# entry: attack
# data: null
# class: recursion
# cpython: no
"""A function whose code becomes that of the attack which calls it."""


def target(_):
    return 1


def attack(_):
    target.__code__ = attack.__code__
    return target(_)
