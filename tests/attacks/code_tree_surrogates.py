# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Compiles trees with lone surrogates in names, attributes, keywords and imports."""

import ast


def attack(_):
    load = ast.Load()
    bad = "\ud800"
    for node in (ast.Name(bad, load), ast.Attribute(ast.Name("x", load), bad, load), ast.Constant(bad),
                 ast.Constant(1, bad),
                 ast.Call(ast.Name("x", load), [], [ast.keyword(bad, ast.Constant(1))])):
        try:
            eval(compile(ast.fix_missing_locations(ast.Expression(node)), "x", "eval"), {"x": 1})
        except (ValueError, TypeError, UnicodeError, NameError, AttributeError):
            continue
    return "ended"
