# entry: f
# data: ["1 + 2 * 3", "(1 + 2) * 3 ** 2 ** 0.5", "-2 ^ 2", "x = 5; y = x * 2; y - 1", "max(1, sqrt(16), 2) % 3", "fact(n) = n < 2 ? 1 : n * fact(n - 1); fact(10)", "1 +", "2 / 0", "foo + 1", "(1", "3 $ 4", "f(a, b) = a + b; f(1)"]

import math
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?)|([A-Za-z_]\w*)|(\*\*|<=|>=|==|!=|.))")


class CalcError(Exception):
    pass


class Parser:
    BINARY = {"?": 1, "<": 3, ">": 3, "<=": 3, ">=": 3, "==": 3, "!=": 3, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6,
        "**": 8, "^": 8}

    def __init__(self, text):
        self.tokens = [m.groups() for m in TOKEN.finditer(text.strip())]
        self.position = 0

    def peek(self):
        return next((t for t in self.tokens[self.position] if t), None) if self.position < len(self.tokens) else None

    def take(self, expected=None):
        token = self.peek()
        if token is None or expected and token != expected:
            raise CalcError(f"expected {expected or 'a value'}, found {token or 'the end'}")
        self.position += 1
        return token

    def program(self):
        statements = [self.statement()]
        while self.peek() == ";":
            self.take()
            statements.append(self.statement())
        if self.peek() is not None:
            raise CalcError(f"unexpected {self.peek()}")
        return statements

    def statement(self):
        start = self.position
        target = self.expression()
        if self.peek() != "=":
            return target
        self.take("=")
        match target:
            case ("name", name):
                return "let", name, self.expression()
            case ("call", name, arguments) if all(a[0] == "name" for a in arguments):
                return "def", name, [a[1] for a in arguments], self.expression()
        self.position = start
        raise CalcError("cannot assign")

    def expression(self, minimum=0):
        left = self.unary()
        while (operator := self.peek()) in self.BINARY and (power := self.BINARY[operator]) >= minimum:
            self.take()
            if operator == "?":
                middle = self.expression()
                self.take(":")
                left = "if", left, middle, self.expression(power)
            else:
                left = operator, left, self.expression(power if power == 8 else power + 1)
        return left

    def unary(self):
        if self.peek() == "-":
            self.take()
            return "neg", self.expression(7)
        return self.atom()

    def atom(self):
        number, name, other = self.tokens[self.position] if self.position < len(self.tokens) else (None, None, None)
        if number:
            self.take()
            return "number", float(number) if set(number) & set(".eE") else int(number)
        if name:
            self.take()
            if self.peek() != "(":
                return "name", name
            self.take("(")
            arguments = []
            while self.peek() != ")":
                arguments.append(self.expression())
                if self.peek() == ",":
                    self.take()
            self.take(")")
            return "call", name, arguments
        if other == "(":
            self.take()
            inside = self.expression()
            self.take(")")
            return inside
        raise CalcError(f"expected a value, found {other or 'the end'}")


def evaluate(node, scope):
    match node:
        case ("number", n):
            return n
        case ("name", name):
            if name not in scope:
                raise CalcError(f"unknown name {name}")
            return scope[name]
        case ("neg", x):
            return -evaluate(x, scope)
        case ("let", name, x):
            scope[name] = evaluate(x, scope)
            return scope[name]
        case ("def", name, parameters, body):
            def function(*arguments):
                if len(arguments) != len(parameters):
                    raise CalcError(f"{name} takes {len(parameters)} values, not {len(arguments)}")
                return evaluate(body, {**scope, **dict(zip(parameters, arguments))})

            scope[name] = function
            return name
        case ("call", name, arguments):
            return evaluate(("name", name), scope)(*(evaluate(a, scope) for a in arguments))
        case ("if", condition, yes, no):
            return evaluate(yes if evaluate(condition, scope) else no, scope)
        case (operator, left, right):
            a, b = evaluate(left, scope), evaluate(right, scope)
            match operator:
                case "+": return a + b
                case "-": return a - b
                case "*": return a * b
                case "/": return a / b
                case "%": return a % b
                case "**" | "^": return a ** b
                case "<" | ">" | "<=" | ">=" | "==" | "!=":
                    return eval(f"a {operator} b")


def run(text):
    scope = {"max": max, "sqrt": math.sqrt, "pi": math.pi}
    try:
        result = None
        for statement in Parser(text).program():
            result = evaluate(statement, scope)
        return result
    except CalcError as error:
        return f"error: {error}"
    except ArithmeticError as error:
        return f"error: {type(error).__name__}"


def f(lines):
    return [run(line) for line in lines]
