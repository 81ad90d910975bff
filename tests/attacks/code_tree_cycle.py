# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Compiles a tree that holds itself."""

import ast


def attack(_):
    node = ast.UnaryOp(ast.USub(), ast.Constant(1), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)
    node.operand = node
    try:
        compile(ast.Expression(node), "x", "eval")
    except TypeError as error:
        return type(error).__name__
