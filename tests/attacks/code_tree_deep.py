# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Compiles a tree that is three thousand nodes deep, which no parser has checked."""

import ast


def attack(_):
    node = ast.Constant(1)
    for _ in range(3000):
        node = ast.UnaryOp(ast.USub(), node, lineno=1, col_offset=0)
    try:
        compile(ast.Expression(node), "x", "eval")
    except TypeError as error:
        return type(error).__name__
