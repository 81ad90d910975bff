# entry: f
# data: null
# cpython: no
# expect: {"a real number is taken for complex": ["(-1+0j)", 3.141592653589793], "complex power": [{"$complex": [1.0000000000000002, 1.7320508075688772]}, {"$complex": [1.0, 1.732050807568877]}], "last digit": [11.631728396567452, 2.4537365708424432], "underscores": 0}

"""Numbers whose last digits are not those of CPython 3.14 on Linux."""

import cmath
import math


def f(_):
    return {
        "last digit": [math.gamma(4.5), math.lgamma(4.5)],
        "underscores": int("0__0", 0),
        "complex power": [(-8) ** (1 / 3), (-8 + 0j) ** (1 / 3)],
        "a real number is taken for complex": [str(-1 - 0j), cmath.phase(-1 - 0j)],
    }
