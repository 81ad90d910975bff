# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# expect: []
# cpython: no
"""Runs text that takes private attributes, through all that compiles some."""

import dataclasses
import types
import typing

SCOPE = {"x": 3}


class Hints:
    a: "x.__class__"


def attack(_):
    routes = [
        lambda: eval("x.__class__", SCOPE),
        lambda: eval(b" x.__class__", SCOPE),
        lambda: exec("y = x.__class__", SCOPE),
        lambda: exec(bytearray(b"x.__class__"), {"x": 3, "__builtins__": {}}),
        lambda: exec(memoryview(b"# coding: utf-8\nx.__class__"), SCOPE),
        lambda: exec(compile("x.__class__", "<frozen dataclasses>", "exec"), SCOPE),
        lambda: eval(compile("(lambda: x.__class__)()", "add_fns_to_class", "eval"), SCOPE),
        lambda: types.FunctionType(compile("x.__class__", "f", "exec"), SCOPE)(),
        lambda: exec("eval('x.__class__')", SCOPE),
        lambda: exec("class C:\n y = [x.__class__ for _ in 'a']", SCOPE),
        lambda: exec("match x:\n case int(__class__=y): z = y\n", SCOPE),
        lambda: f"{SCOPE['x'].__class__}",
        lambda: t"{SCOPE['x'].__class__}",
        lambda: typing.get_type_hints(Hints, SCOPE),
        lambda: typing.ForwardRef("x.__class__").evaluate(globals=SCOPE),
        lambda: injected({"x, y=(3).__class__": int}),
        lambda: injected({Name("x"): int}),
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


class Name(str):
    def __format__(self, spec):
        return "x, y=(3).__class__"

    def isidentifier(self):
        return True


def injected(annotations):
    return dataclasses.dataclass(type("Injected", (), {"__annotations__": annotations}))


def succeeds(route):
    try:
        route()
    except (PolicyViolation, TypeError):
        return False
    return True
