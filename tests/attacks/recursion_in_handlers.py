# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Recurses twice at each level out of handlers, so that every RecursionError starts the next descent."""


def attack(n):
    try:
        raise ValueError
    except ValueError:
        try:
            attack(n)
        finally:
            attack(n)
