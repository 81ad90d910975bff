# entry: attack
# data: null
# cpython: no
# expect: "TypeError"
"""Disguises a syntax tree as something else, so that a check by name or by fields does not know it."""

import ast


class Text(ast.Expression):
    def __getattribute__(self, name):
        if name == "_fields":
            raise AttributeError(name)
        return super().__getattribute__(name)


def attack(_):
    tree = Text(ast.Name("\ud800", ast.Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1))
    try:
        compile(tree, "x", "eval")
    except (TypeError, ValueError) as error:
        return "TypeError"
