# entry: f
# data: 900
# class: recursion
# limits: {"fuel": 2000000000}

"""Hundreds of the library's frames stand in the traceback; telling of it costs next to nothing."""

import re


def f(depth):
    return re.compile("(" * depth + "a" + ")" * depth)
