# entry: attack
# data: null
# cpython: no
# expect: []
"""Lets `typing` evaluate annotations that import. Evaluated text is the user's code."""

import dataclasses
import typing

TEXT = "__import__('os')"


def attack(_):
    factory = dataclasses.field(default_factory=lambda: __import__("os"))
    methods = {"__post_init__": lambda _: eval(TEXT)}
    routes = {
        "class": lambda: typing.get_type_hints(type("T", (), {"__annotations__": {"x": TEXT}})),
        "named tuple": lambda: typing.get_type_hints(typing.NamedTuple("N", [("x", TEXT)])),
        "default factory": lambda: dataclasses.make_dataclass("D", [("x", int, factory)])(),
        "post init": lambda: dataclasses.make_dataclass("D", [], namespace=methods)(),
    }
    reached = []
    for route, call in routes.items():
        try:
            call()
        except ImportError:
            continue
        reached.append(route)
    return reached
