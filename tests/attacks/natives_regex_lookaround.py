# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""A quadratic scan inside a lookahead, tried at every place of a long text."""

import re


def attack(_):
    return re.findall(r"(?=.*.*.*b)a", "a" * 20000)
