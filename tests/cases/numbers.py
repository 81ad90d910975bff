# entry: f
# data: [7, -3]

import math, cmath
from decimal import Decimal, getcontext
from fractions import Fraction

def f(xs):
    a, b = xs
    getcontext().prec = 30
    return [
        a // b, a % b, divmod(-a, b), a ** 50, (-a) >> 1, a ^ b, round(2.5), round(-1.45, 1), 0.1 + 0.2,
        float("nan"), float("inf"), -0.0, 1e-320, 10 ** 40, complex(1, -2) * 1j, str(cmath.sqrt(-2)),
        math.gcd(84, 36), math.comb(50, 25), math.isqrt(10 ** 30), math.fsum([0.1] * 10), math.hypot(3, 4),
        str(Decimal(1) / Decimal(7)), str(Fraction(3, 7) + Fraction(1, 2)), int("ff", 16), bin(10), 1_000_000,
        (0.5).hex(), float.fromhex("0x1.8p3"), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"),
    ]
