# entry: attack
# data: null
# cpython: no
# expect: []
"""Compiles trees that import, and gives a library's file name to the parser and to the compiler."""

import ast


def attack(_):
    reached = []
    for parsed, compiled in [("x", "x"), ("<frozen os>", "x"), ("x", "<frozen os>"), ("x", b"<frozen os>")]:
        try:
            exec(compile(ast.parse("import os", parsed), compiled, "exec"), {})
        except (ImportError, ValueError, TypeError):
            continue
        reached.append([parsed, str(compiled)])
    return reached
