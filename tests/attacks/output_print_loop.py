# entry: attack
# data: null
# class: output
# cpython: no
"""Prints without end."""


def attack(_):
    while True:
        print("line" * 100)
