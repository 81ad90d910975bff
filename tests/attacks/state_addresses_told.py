# entry: attack
# data: null
# class: error
# cpython: no
"""Tells the address of an object and the hash of a text in its error, so that two runs are compared by it."""


def attack(_):
    raise ValueError(id(object()), hash("text"), hash(object()), repr(attack), {"b", "a", "c"})
