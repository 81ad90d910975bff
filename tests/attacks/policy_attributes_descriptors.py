# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# violations: ["attributes _secret main.py:37 <lambda> 3"]
# expect: []
# cpython: no
"""Lets descriptors of the library read an object by a name that was given to them."""

import enum
import functools


class Victim:
    _secret = "told"


class Desc(enum.property):
    _attr_type = "desc"


class Attr(enum.property):
    _attr_type = "attr"
    _cls_type = Victim


class Holder:
    _value_ = Victim


def attack(_):
    Victim.public = functools.cached_property(lambda self: "told")
    Victim.public.attrname = "_secret"
    Holder.desc, Holder.attr = Desc(), Attr()
    descriptors = vars(Holder)
    for descriptor in (descriptors["desc"], descriptors["attr"]):
        descriptor.name = "_secret"
    routes = [lambda: Victim().public, lambda: Holder().desc, lambda: Holder().attr]
    return [number for number, route in enumerate(routes) if succeeds(route)]


def succeeds(route):
    try:
        route()
    except PolicyViolation:
        return False
    return True
