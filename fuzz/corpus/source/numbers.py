import math, decimal, fractions, cmath
def f(x):
    return [10 ** 100 // 7, -7 % 3, divmod(-7.5, 2), 1 << 200 >> 190, math.comb(50, 25), (0.1).hex(), 1e308 * 10,
            complex(1, -2) ** 0.5, str(decimal.Decimal("1.10") / 3), str(fractions.Fraction(3, -6)), cmath.sqrt(-1),
            round(2.5), int("-0b101", 0), float("  1_0.5e-3 "), (-1) ** 0.5, 5 .bit_length(), ~0, pow(3, -1, 7)]
