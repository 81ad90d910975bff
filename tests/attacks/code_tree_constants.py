# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Compiles trees whose constants are no constants: lists, functions, modules."""

import ast


def attack(_):
    deep = 1
    for _ in range(50):
        deep = (deep,)
    for value in ([1], {}, attack, ast, deep, ([],), object(), frozenset({1}), type, 1j, ...,
                  ("a", (b"b", (None,)))):
        tree = ast.Expression(ast.Constant(value))
        try:
            eval(compile(ast.fix_missing_locations(tree), "x", "eval"))
        except (TypeError, ValueError, RecursionError):
            continue
    return "ended"
