# entry: attack
# data: null
# class: policy
# policy: {"modules": {"operator": "any"}, "attributes": "no-private"}
# cpython: no
"""Reads a private attribute by a native function that takes a path of names."""

import operator


def attack(_):
    path = "__class__.__base__"
    return repr(operator.attrgetter(path)(()))
