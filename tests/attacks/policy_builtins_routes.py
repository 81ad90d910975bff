# entry: attack
# data: null
# policy: {"builtins": {"except": ["eval", "exec", "compile", "open"]}}
# violations: ["builtins eval main.py:14 <lambda> 1", "builtins eval main.py:15 <lambda> 1", "builtins eval main.py:16 <lambda> 1", "builtins eval main.py:17 <lambda> 1", "builtins eval main.py:18 <lambda> 1", "builtins eval main.py:19 <lambda> 1", "builtins exec main.py:20 <lambda> 1", "builtins compile main.py:21 <lambda> 1", "builtins eval main.py:38 imported 1", "builtins eval main.py:45 A 1"]
# expect: []
# cpython: no
"""Reaches for builtins that are refused: by name, by the module, by namespaces and functions."""

import builtins, inspect, json, operator, sys


def attack(_):
    routes = [
        lambda: eval,
        lambda: builtins.eval,
        lambda: getattr(builtins, "eval"),
        lambda: operator.attrgetter("eval")(builtins),
        lambda: globals()["__builtins__"].eval,
        lambda: sys.modules["builtins"].eval,
        lambda: hasattr(__builtins__, "exec"),
        lambda: __import__("builtins").compile,
        lambda: vars(builtins)["eval"],
        lambda: builtins.__dict__["eval"],
        lambda: attack.__builtins__["eval"],
        lambda: json.loads.__builtins__["eval"],
        lambda: json.loads.__globals__["__builtins__"]["eval"],
        lambda: sys._getframe().f_builtins["eval"],
        lambda: print.__self__.__dict__["eval"],
        lambda: inspect.getmodule(len).__dict__["eval"],
        lambda: dict(inspect.getmembers(builtins))["eval"],
        imported,
        in_class,
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


def imported():
    from builtins import eval


def in_class():
    class A:
        if False:
            eval = 1
        x = eval


def succeeds(route):
    try:
        route()
    except (PolicyViolation, KeyError, AttributeError):
        return False
    return True
