# entry: f
# data: null
# class: syntax

from __future__ import nested_scopes, braces

def f(x):
    return x
