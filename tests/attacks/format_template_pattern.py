# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Gives `string.Template` a pattern that backtracks without end."""

import string


class Slow(string.Template):
    pattern = r"(?P<named>(a+)+)\$|(?P<escaped>\$\$)|(?P<braced>x)|(?P<invalid>y)"


def attack(_):
    return Slow("a" * 40).safe_substitute({})
