# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# violations: ["attributes _secret main.py:29 <lambda> 1", "attributes _secret main.py:30 <lambda> 1", "attributes _secret main.py:31 <lambda> 1", "attributes _secret main.py:32 <lambda> 1", "attributes _secret main.py:33 <lambda> 1", "attributes _secret main.py:34 <lambda> 1", "attributes _secret main.py:35 <lambda> 1", "attributes _secret main.py:36 <lambda> 1", "attributes _secret main.py:37 <lambda> 1", "attributes _secret main.py:38 <lambda> 1", "attributes _secret main.py:39 <lambda> 1", "attributes _secret main.py:40 <lambda> 1", "attributes _secret main.py:41 <lambda> 1", "attributes _secret main.py:42 <lambda> 1", "attributes _secret main.py:43 <lambda> 1"]
# expect: []
# cpython: no
"""Asks for a private attribute by its name, through all that takes one."""

import copy
import functools
import heapq
import inspect
import operator
import string


class Deputy:
    def __init__(self, *call):
        self.call = call

    def __reduce_ex__(self, protocol):
        return self.call


def attack(_):
    victim = make()
    get = getattr
    routes = [
        lambda: getattr(victim, "_secret"),
        lambda: get(victim, "_" + "secret", None),
        lambda: hasattr(victim, "_secret"),
        lambda: setattr(victim, "_secret", 1),
        lambda: delattr(victim, "_secret"),
        lambda: functools.partial(getattr, victim)("_secret"),
        lambda: list(map(getattr, [victim], ["_secret"])),
        lambda: operator.attrgetter("real", "a._secret"),
        lambda: operator.methodcaller("_secret")(victim),
        lambda: copy.copy(Deputy(getattr, (victim, "_secret"))),
        lambda: copy.copy(Deputy(operator.attrgetter, ("_secret",)))(victim),
        lambda: heapq.nsmallest(1, [victim], key="{0._secret}".format),
        lambda: string.Formatter().format("{0._secret}", victim),
        lambda: inspect.getattr_static(victim, "_secret"),
        lambda: functools.update_wrapper(Deputy(), victim, assigned=("_secret",)),
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


def make():
    class Victim:
        vars()["_secret"] = "told"

    return Victim()


def succeeds(route):
    try:
        route()
    except PolicyViolation:
        return False
    return True
