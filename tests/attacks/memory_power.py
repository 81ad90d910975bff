# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 4194304, "fuel": 2000000000}
# cpython: no
"""Squares a number until it does not fit."""


def attack(_):
    number = 3
    while True:
        number **= 2
