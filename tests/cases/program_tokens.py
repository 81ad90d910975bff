# entry: f
# data: "let fact = fn(n) { if n < 2 { 1 } else { n * fact(n - 1) } }; let add = fn(a) { fn(b) { a + b } }; print(add(2)(40)); fact(10)"

"""A small language: tokens, a tree, and a machine with a stack."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple
import re


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    SYMBOL = auto()
    END = auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    at: int


def tokenize(source):
    position = 0
    pattern = re.compile(r"(?P<NUMBER>\d+)|(?P<NAME>[a-z]\w*)|(?P<SYMBOL>[-+*/<(){};=,])|(?P<space>\s+)")
    while position < len(source):
        match = pattern.match(source, position)
        if match is None:
            raise SyntaxError(f"unexpected {source[position]!r} at {position}")
        if match.lastgroup != "space":
            yield Token(Kind[match.lastgroup], match[0], position)
        position = match.end()
    yield Token(Kind.END, "", position)


@dataclass(slots=True)
class Function:
    parameters: tuple
    code: list
    scope: dict = None


class Compiler:
    def __init__(self, source):
        self.tokens = list(tokenize(source))
        self.at = 0

    def accept(self, text):
        if self.tokens[self.at].text == text:
            self.at += 1
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            raise SyntaxError(f"expected {text!r}, found {self.tokens[self.at].text!r}")

    def name(self):
        token = self.tokens[self.at]
        assert token.kind is Kind.NAME, token
        self.at += 1
        return token.text

    def block(self, end):
        code = []
        while not self.accept(end):
            if code:
                code.append(("drop",))
            if self.accept("let"):
                target = self.name()
                self.expect("=")
                code += [*self.expression(), ("store", target)]
            else:
                code += self.expression()
            self.accept(";")
        return code or [("push", None)]

    def expression(self, level=0):
        if level == 3:
            return self.call()
        code = self.expression(level + 1)
        while (operator := self.tokens[self.at].text) and operator in (("<",), ("+", "-"), ("*", "/"))[level]:
            self.at += 1
            code += [*self.expression(level + 1), ("binary", operator)]
        return code

    def call(self):
        code = self.atom()
        while self.accept("("):
            count = 0
            while not self.accept(")"):
                code += self.expression()
                count += 1
                self.accept(",")
            code.append(("call", count))
        return code

    def atom(self):
        token = self.tokens[self.at]
        self.at += 1
        match token:
            case Token(Kind.NUMBER, digits):
                return [("push", int(digits))]
            case Token(text="fn"):
                self.expect("(")
                parameters = []
                while not self.accept(")"):
                    parameters.append(self.name())
                    self.accept(",")
                self.expect("{")
                return [("function", tuple(parameters), self.block("}"))]
            case Token(text="if"):
                condition = self.expression()
                self.expect("{")
                yes = self.block("}")
                no = [("push", None)]
                if self.accept("else"):
                    self.expect("{")
                    no = self.block("}")
                return [*condition, ("unless", len(yes) + 1), *yes, ("jump", len(no)), *no]
            case Token(Kind.NAME, name):
                return [("load", name)]
            case Token(text="("):
                code = self.expression()
                self.expect(")")
                return code
        raise SyntaxError(f"unexpected {token.text!r}")


class Scope(dict):
    def __init__(self, outer, **own):
        super().__init__(own)
        self.outer = outer

    def __missing__(self, name):
        return self.outer[name]


def execute(code, scope):
    stack, at, steps = [], 0, 0
    while at < len(code):
        match code[at]:
            case "push", value:
                stack.append(value)
            case "load", name:
                stack.append(scope[name])
            case "store", name:
                scope[name] = stack[-1]
            case ("drop",):
                stack.pop()
            case "binary", operator:
                right, left = stack.pop(), stack.pop()
                stack.append({"+": left + right, "-": left - right, "*": left * right,
                        "<": left < right}[operator] if operator != "/" else left // right)
            case "function", parameters, body:
                stack.append(Function(parameters, body, scope))
            case "call", count:
                arguments = [stack.pop() for _ in range(count)][::-1]
                match stack.pop():
                    case Function(parameters, body, outer):
                        stack.append(execute(body, Scope(outer, **dict(zip(parameters, arguments)))))
                    case builtin:
                        stack.append(builtin(*arguments))
            case "unless", distance:
                if not stack.pop():
                    at += distance
            case "jump", distance:
                at += distance
        at += 1
    return stack[-1]


def f(source):
    code = Compiler(source).block("")
    bad = []
    for text in ("1 $ 2", "(1", "let 5 = 1", "fn(x) { x"):
        try:
            bad.append(execute(Compiler(text).block(""), {}))
        except (SyntaxError, AssertionError, IndexError) as error:
            bad.append(type(error).__name__)
    return [execute(code, {"print": print}), [token.text for token in tokenize(source)][:8], len(code), bad]
