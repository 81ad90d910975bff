# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Optional parts and stars nested in stars, with groups and a backreference."""

import re


def attack(_):
    return re.search(r"((?:x*)*(y?)*)*\1z", "x" * 5000)
