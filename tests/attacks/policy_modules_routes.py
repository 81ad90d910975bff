# entry: attack
# data: null
# policy: {"modules": {"statistics": "any", "inspect": "any", "sys": "any", "typing": "any", "dataclasses": "any"}}
# expect: []
# cpython: no
"""Reaches for modules that are refused, past the import: by functions, by `sys.modules`, by annotations."""

import dataclasses, inspect, statistics, sys, typing


def attack(_):
    routes = [
        lambda: sys.modules["math"].cos,
        lambda: statistics.sqrt.__self__.cos,
        lambda: inspect.getmodule(statistics.sqrt).cos,
        lambda: statistics.Decimal.__module__ and sys.modules[statistics.Decimal.__module__].Context,
        lambda: statistics.namedtuple.__globals__["OrderedDict"],
        lambda: statistics.Fraction.from_float.__func__.__globals__["re"],
        lambda: typing.get_type_hints(Hints)["a"],
        lambda: inspect.signature(Signed).parameters["x"].default.cos,
        lambda: __import__("math", globals(), {}, None, 0).cos,
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


class Hints:
    __module__ = "math"
    a: "cos"


class Signed:
    __text_signature__ = "(x=math)"


def succeeds(route):
    try:
        route()
    except (PolicyViolation, KeyError, AttributeError, NameError, ValueError):
        return False
    return True
