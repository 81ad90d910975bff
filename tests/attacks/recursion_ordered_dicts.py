# entry: attack
# data: null
# class: recursion
# cpython: no
"""Compares ordered dicts that hold each other."""

import collections


def attack(_):
    a, b = collections.OrderedDict(), collections.OrderedDict()
    a[1], b[1] = b, a
    return a == b
