# entry: attack
# data: null
# class: recursion
# cpython: no
"""Writes a tree as text that holds itself."""

import ast


def attack(_):
    node = ast.UnaryOp(ast.USub(), ast.Constant(1))
    node.operand = node
    return ast.unparse(node)
