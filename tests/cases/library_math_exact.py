# entry: f
# data: null

"""Powers, exponentials and angles to the last digit."""

import cmath
import math


def f(_):
    return {
        "power": [1.1**4, 2**1.5, 7**1.5, math.pow(1.1, 4), 1.05**30, 0.1**3, 10**-2, 2.5**-3, 9**0.5, 1e10**2.5],
        "interest": [round(1000 * (1 + rate / 12) ** 36, 2) for rate in (0.01, 0.035, 0.0425)],
        "exp": [math.exp(1) == math.e, math.exp(10 / 3), math.exp(-0.5), math.e**2],
        "log": [math.log(3), math.log(18), math.log(10) / math.log(2), math.log2(10), math.log(8, 2), math.log10(1000)],
        "angles": [f(x) for f in (math.sin, math.cos, math.tan) for x in (0.1, 0.5, 1, 2, 3, 4, 1e6, math.pi)],
        "inverse": [f(x) for f in (math.asin, math.acos, math.atan) for x in (-0.9, -0.3, 0.2, 0.7)],
        "quadrants": [math.atan2(y, x) for y in (-2, -0.0, 0.0, 3) for x in (-1, 0.0, 5)],
        "edges": [
            math.pow(0.0, 0), math.pow(1, math.inf), math.pow(math.nan, 0), 2.0**-1074, 2.0**1023, (-8.0) ** 3,
            math.exp(-746), math.exp(-708.5), math.atan2(-5e-324, 2.0), math.sin(-0.0), 1.7976931348623157e308**-0.5,
        ],
        "complex": [cmath.exp(1j), cmath.polar(3 + 4j), abs(3 + 4j)],
    }
