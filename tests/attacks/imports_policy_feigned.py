# entry: attack
# data: null
# class: policy
# cpython: no
"""Raises the violation's class itself. The class is the program's own claim, and no violation is recorded."""


def attack(_):
    raise PolicyViolation("nothing happened")
