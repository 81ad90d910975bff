# entry: f
# data: 3
# cpython: 3.14
# expect: {"lazy": [[], "name 'NotYet' is not defined", {"x": "bytes", "y": "int", "args": "str", "z": "quoted", "rest": "Annotated", "return": "bool"}, ["int", "str", "bool"], "replaced"], "class": [["value", "next", "kinds", "lazy"], true, ["extra"], false, 5], "hints": [["extra", "kinds", "lazy", "next", "value"], true], "module": [["module_level", "unset"], false], "local": [1, 2, "b is unbound"], "lambda": {}, "none": {}, "call": 3, "annotate": [true, null, ["kinds", "lazy"]]}

import sys
from typing import Annotated, ClassVar, get_type_hints

evaluated = []


def note(kind):
    evaluated.append(kind.__name__)
    return kind


def later(x: NotYet, y: note(int) = 1, *args: note(str), z: "quoted" = 2, **rest: Annotated[int, "meta"]) -> note(bool):
    return x


class Node:
    value: int
    next: Node | None = None
    kinds: ClassVar[list[str]] = ["a"]
    lazy: note(float)
    (parenthesised): int = 5

    def link(self, other: Node) -> Node:
        self.next = other
        return self


class Child(Node):
    extra: str = "e"


module_level: list[int] = [1]
unset: int


def local():
    a: undefined_is_fine = 1
    b: int
    c: note(int) = 2
    try:
        b
    except UnboundLocalError:
        return [a, c, "b is unbound"]


def refused(action):
    try:
        return action()
    except NameError as error:
        return str(error)


def f(n):
    global NotYet
    before = list(evaluated)
    error = refused(lambda: later.__annotations__)
    NotYet = bytes
    names = {k: getattr(v, "__name__", str(v)) for k, v in later.__annotations__.items()}
    after = list(evaluated)
    later.__annotations__["x"] = "replaced"
    node = Node().link(Node())
    return {
        "lazy": [before, error, names, after, later.__annotations__["x"]],
        "class": [list(Node.__annotations__), Node.__annotations__["next"] == Node | None, list(Child.__annotations__),
            hasattr(node, "value"), Child.parenthesised],
        "hints": [sorted(get_type_hints(Child)), get_type_hints(Node.link)["other"] is Node],
        "module": [sorted(sys.modules["__main__"].__annotations__), "unset" in globals()],
        "local": local(), "lambda": (lambda: 0).__annotations__, "none": f.__annotations__, "call": later(n),
        "annotate": [callable(later.__annotate__), f.__annotate__, sorted(Node.__annotate__(1))[:2]],
    }
