# entry: attack
# data: null
# class: policy
# policy: {"modules": {"operator": "any"}, "attributes": "no-private"}
# cpython: no
"""Calls a private method by a native function that takes its name."""

import operator


def attack(_):
    return repr(operator.methodcaller("__reduce_ex__", 2)(()))
