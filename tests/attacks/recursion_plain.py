# entry: attack
# data: null
# class: recursion
# cpython: no
"""Calls itself without end. The error names the recursion, not the native stack."""


def attack(n):
    return attack(n) + 1
