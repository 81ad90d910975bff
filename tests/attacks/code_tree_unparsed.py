# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Writes trees as text that no parser has made: lies, missing parts, constants of every kind."""

import ast


def attack(_):
    for node in (ast.Name(1, None), ast.Constant(object()), ast.JoinedStr([ast.Constant("\ud800'\"\\")]),
                 ast.Module(None, 1),
                 ast.BinOp(1, 2, 3), ast.Constant(float("inf")), ast.FunctionDef("f", None, [], [], None),
                 ast.Lambda(1, 2)):
        for use in (ast.unparse, ast.dump, ast.literal_eval, lambda node: list(ast.walk(node))):
            try:
                use(node)
            except (TypeError, ValueError, AttributeError, LookupError):
                continue
    return "ended"
