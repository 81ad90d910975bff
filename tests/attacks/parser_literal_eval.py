# entry: attack
# data: null
# class: recursion
# cpython: no
"""Gives `ast.literal_eval` what is deep, where it promises to take anything."""

import ast


def attack(_):
    return ast.literal_eval("-" * 100_000 + "1")
