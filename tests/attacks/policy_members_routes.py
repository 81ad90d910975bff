# entry: attack
# data: null
# policy: {"modules": {"math": ["sqrt"], "json": ["loads"], "copy": "any", "inspect": "any", "operator": "any", "statistics": ["mean"], "sys": ["modules"], "typing": "any", "heapq": "any"}}
# violations: ["modules math.cos main.py:19 <lambda> 1", "modules math.cos main.py:20 <lambda> 1", "modules math.cos main.py:21 <lambda> 1", "modules math.cos main.py:22 <lambda> 1", "modules math.cos main.py:23 <lambda> 1", "modules math.cos main.py:24 <lambda> 1", "modules math.cos main.py:25 <lambda> 1", "modules math.* main.py:26 <lambda> 1", "modules json.decoder main.py:27 <lambda> 1", "modules json.decoder main.py:28 <lambda> 1"]
# expect: []
# cpython: no
"""Reaches for members that are not listed: by names, by namespaces, by what the library hands out."""

import copy, heapq, inspect, json, math, operator, statistics, sys, typing


class Deputy:
    def __reduce_ex__(self, protocol):
        return getattr, (math, "cos")


def attack(_):
    routes = [
        lambda: math.cos,
        lambda: getattr(math, "cos"),
        lambda: operator.attrgetter("cos")(math),
        lambda: copy.copy(Deputy()),
        lambda: sys.modules["math"].cos,
        lambda: math.sqrt.__self__.cos,
        lambda: "{0.cos}".format(math),
        lambda: __import__("math", fromlist=["*"]),
        lambda: json.decoder,
        lambda: __import__("json.decoder").decoder,
        lambda: vars(math)["cos"],
        lambda: math.__dict__["cos"],
        lambda: math.__getattribute__("cos"),
        lambda: object.__getattribute__(math, "cos"),
        lambda: type(math).__getattribute__(math, "cos"),
        lambda: dict(inspect.getmembers(math))["cos"],
        lambda: inspect.getattr_static(math, "cos"),
        lambda: inspect.getmodule(math.sqrt).__dict__["cos"],
        lambda: json.loads.__globals__["dumps"],
        lambda: statistics.mean.__globals__["sqrt"],
        lambda: typing.get_type_hints(Hints),
        lambda: __import__("time", globals(), {}, ("x",), 0).sleep,
        lambda: __import__("_json", None, None, None, 0).make_encoder,
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


class Hints:
    __module__ = "json"
    a: "dumps"


def succeeds(route):
    try:
        route()
    except (PolicyViolation, KeyError, AttributeError, NameError):
        return False
    return True
