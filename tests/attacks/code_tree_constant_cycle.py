# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Compiles a tree with a constant that holds itself."""

import ast


def attack(_):
    cycle = []
    whole = (cycle,)
    cycle.append(whole)
    tree = ast.Expression(ast.Constant(whole))
    try:
        compile(ast.fix_missing_locations(tree), "x", "eval")
    except TypeError as error:
        return type(error).__name__
