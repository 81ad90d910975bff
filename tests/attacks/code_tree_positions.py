# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Compiles trees with positions that are negative, huge, reversed or no numbers, and raises there."""

import ast


def attack(_):
    for start, end in [(-1, -1), (0, 0), (2**31, 2**31), (2**63, 2**63), (-(2**63), 1), (5, 1), (None, None),
                       ("a", 1), (1, 10**30)]:
        tree = ast.parse("1 / 0", mode="eval")
        for node in ast.walk(tree):
            node.lineno, node.end_lineno, node.col_offset, node.end_col_offset = start, end, start, end
        try:
            eval(compile(tree, "x", "eval"))
        except Exception:
            continue
    return "ended"
