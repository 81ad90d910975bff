# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Prints nothing, without end."""


def attack(_):
    while True:
        print(end="")
