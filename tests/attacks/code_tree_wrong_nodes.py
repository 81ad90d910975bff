# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Compiles trees that no parser makes: wrong contexts, missing fields, fields of other types, bad names."""

import ast


def attack(_):
    load, store = ast.Load(), ast.Store()
    name = ast.Name("x", load)
    trees = [
        ast.Name("x", store), ast.Name("", load), ast.Name("a b", load), ast.Name("None", store),
        ast.Name(1, load),
        ast.Name("\0", load), ast.Tuple([name], store), ast.Call(name, None, None),
        ast.Call(name, [], [ast.keyword("1", name)] * 2), ast.Compare(name, [], []),
        ast.Compare(name, [ast.Lt()], []),
        ast.BoolOp(ast.And(), []), ast.Dict([name], []), ast.Lambda(None, name), ast.BinOp(name, name, name),
        ast.Starred(name, load), ast.Yield(name), ast.Await(name), ast.JoinedStr([name]),
        ast.Subscript(name, None, load),
        ast.FormattedValue(name, 200, None), ast.Slice(name), ast.ListComp(name, []),
        ast.NamedExpr(name, name), ast.Pass(),
        ast.Attribute(name, "", load), ast.Attribute(name, "1", store), ast.Expression(name), None, 1,
    ]
    for tree in trees:
        for wrap in (ast.Expression, lambda node: ast.Module([ast.Expr(node)], []),
                     lambda node: ast.Module([node], None)):
            try:
                whole = ast.fix_missing_locations(wrap(tree))
                exec(compile(whole, "x", "eval" if wrap is ast.Expression else "exec"), {"x": 1})
            except Exception:
                continue
    return "ended"
