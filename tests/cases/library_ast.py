# entry: f
# data: "def area(r, *, pi=3.14):\n    '''Doc.'''\n    total = pi * r ** 2\n    return [x for x in (total, -1) if x > 0]\n"

import ast


class Names(ast.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_Name(self, node):
        self.names.append((node.id, type(node.ctx).__name__))

    def visit_FunctionDef(self, node):
        self.names.append(("def", node.name))
        self.generic_visit(node)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if isinstance(node.value, (int, float)) else node


def calculate(text):
    import operator
    operators = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
        ast.USub: operator.neg}

    def value(node):
        match node:
            case ast.Expression(body) | ast.Expr(body):
                return value(body)
            case ast.Constant(int() | float() as n):
                return n
            case ast.BinOp(left, op, right):
                return operators[type(op)](value(left), value(right))
            case ast.UnaryOp(op, operand):
                return operators[type(op)](value(operand))
        raise ValueError(type(node).__name__)

    return value(ast.parse(text, mode="eval"))


def refused(action):
    try:
        return action()
    except (ValueError, SyntaxError, TypeError) as error:
        return type(error).__name__


def f(source):
    tree = ast.parse(source)
    function = tree.body[0]
    names = Names()
    names.visit(tree)
    doubled = Double().visit(ast.parse("x = 2 + 3"))
    namespace = {}
    exec(ast.unparse(doubled), namespace)
    made = ast.fix_missing_locations(ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7))))
    return {
        "dump": [ast.dump(ast.parse("a + 1", mode="eval")), ast.dump(ast.parse("f(x, y=1)").body[0].value),
            ast.dump(ast.parse("x: int = 5").body[0], include_attributes=True)],
        "names": names.names, "function": [function.name, ast.get_docstring(function),
            [a.arg for a in function.args.args + function.args.kwonlyargs], function.lineno, function.end_lineno,
            function.body[1].col_offset],
        "walk": sorted({type(n).__name__ for n in ast.walk(tree)}), "doubled": namespace["x"],
        "made": [eval(ast.unparse(made)), made.body.right.lineno],
        "unparse": [ast.unparse(tree),
            ast.unparse(
                ast.parse("if a:\n  b=1;c=2\nelse: pass\nx=lambda a,*b:(a,b)\nfor i in range(3):print(f'{i!r:>{3}}')"))], "calculate": [calculate("2 * (3 + 4) - -1 / 2"), refused(lambda: calculate("__import__('os')"))],
        "literal": [ast.literal_eval(t) for t in ("{'a': [1, (2, -3.5)], 'b': {1, 2}}", "b'x'", "1+2j", "None",
                "[True, 'é']", "  5")] + [refused(lambda: ast.literal_eval("f(x)")),
                refused(lambda: ast.literal_eval("1 +")), refused(lambda: ast.literal_eval("a"))],
        "segments": [ast.get_source_segment(source, function.body[1].value)],
        "fields": [list(ast.iter_fields(ast.Name("x", ast.Load())))[0][1], ast.BinOp._fields,
            [type(n).__name__ for n in ast.iter_child_nodes(function)][:3]],
            "is": [isinstance(tree, ast.AST), isinstance(function, ast.stmt), issubclass(ast.Add, ast.operator)],
    }
