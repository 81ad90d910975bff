# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Catches every RecursionError and recurses anew, from the depth where it was caught."""


def attack(n):
    while True:
        try:
            attack(n)
        except RecursionError:
            continue
