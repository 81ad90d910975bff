# entry: f
# data: null
# class: fuel
# limits: {"fuel": 300000000}

import re

def f(x):
    return bool(re.match("(a+)+$", "a" * 40 + "b"))
