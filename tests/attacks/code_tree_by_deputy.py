# entry: attack
# data: null
# cpython: no
# expect: []
"""Has library functions and natives compile a hand-made tree in its place."""

import ast
import copy
import functools
import operator


class Deputy:
    def __init__(self, tree):
        self.tree = tree

    def __reduce_ex__(self, protocol):
        return compile, (self.tree, "x", "eval")


def attack(_):
    tree = ast.parse("1", mode="eval")
    compiled = []
    for route, call in {
        "copy": lambda: copy.copy(Deputy(tree)),
        "partial": lambda: functools.partial(compile, tree)("x", "eval"),
        "operator.call": lambda: operator.call(compile, tree, "x", "eval"),
        "keyword": lambda: compile(mode="eval", filename="x", source=tree),
        "eval": lambda: eval(tree),
        "exec": lambda: exec(tree),
        "ast.parse": lambda: ast.parse(tree, mode="eval").body
        and compile(ast.parse(tree, mode="eval"), "x", "eval"),
        "literal_eval": lambda: compile(ast.Expression(ast.literal_eval(tree) and tree.body), "x", "eval"),
        "library's own": lambda: ast.parse.__globals__["compile"](tree, "x", "eval"),
        "library's builtins": lambda: ast.parse.__builtins__["compile"](tree, "x", "eval"),
    }.items():
        try:
            call()
        except (TypeError, KeyError, ValueError, AttributeError):
            continue
        compiled.append(route)
    return compiled
