# entry: f
# data: null
# cpython: no
# expect: {"a real number is taken for complex": ["(-1+0j)", 3.141592653589793], "complex power": [{"$complex": [1.0000000000000002, 1.7320508075688772]}, {"$complex": [1.0, 1.732050807568877]}], "exp": [2.7182818284590455, false, 28.03162489452614], "gamma": [11.631728396567448, 2.4537365708424432], "log": [1.0986122886681096, 2.8903717578961645], "power": [1.4641000000000006, 2.82842712474619, 18.520259177452132, 1.4641000000000006]}

"""Numbers whose last digits are not those of CPython 3.14 on Linux."""

import cmath
import math


def f(_):
    return {
        "power": [1.1 ** 4, 2 ** 1.5, 7 ** 1.5, math.pow(1.1, 4)],
        "exp": [math.exp(1), math.exp(1) == math.e, math.exp(10 / 3)], "log": [math.log(3), math.log(18)],
        "gamma": [math.gamma(4.5), math.lgamma(4.5)],
        "complex power": [(-8) ** (1 / 3), (-8 + 0j) ** (1 / 3)],
        "a real number is taken for complex": [str(-1 - 0j), cmath.phase(-1 - 0j)],
    }
