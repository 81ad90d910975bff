# entry: f
# data: ["3/4", "-0.125", "1e-2"]

from fractions import Fraction
import math


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as error:
        return type(error).__name__


def egyptian(x):
    parts = []
    while x:
        part = Fraction(1, -(-x.denominator // x.numerator))
        parts.append(part)
        x -= part
    return parts


def determinant(matrix):
    m = [[Fraction(x) for x in row] for row in matrix]
    result = Fraction(1)
    for i in range(len(m)):
        pivot = next((r for r in range(i, len(m)) if m[r][i]), None)
        if pivot is None:
            return Fraction(0)
        if pivot != i:
            m[i], m[pivot] = m[pivot], m[i]
            result = -result
        result *= m[i][i]
        for r in range(i + 1, len(m)):
            factor = m[r][i] / m[i][i]
            m[r] = [x - factor * y for x, y in zip(m[r], m[i])]
    return result


def f(texts):
    a, b, c = map(Fraction, texts)
    return {
        "make": [str(x) for x in (a, b, c, Fraction(6, -4), Fraction(0.5), Fraction(0.1), Fraction("7"),
                Fraction(" 3/5 "), Fraction(a), Fraction(), Fraction(True), Fraction("1_0/3"), Fraction(5, a),
                Fraction.from_float(0.25), Fraction("-.5e1"))],
        "parts": [a.numerator, b.denominator, a.as_integer_ratio(), repr(a), str(Fraction(4, 2)),
            hash(Fraction(1, 2)) == hash(0.5), bool(Fraction(0))],
        "arithmetic": [str(x) for x in (a + b, a - b, a * b, a / b, a // c, a % c, -a, abs(b), a ** 2, a ** -2, +a,
                a + 1, 1 / a, 2 - a, divmod(Fraction(7, 2), 1)[1], sum([a, b, c]), max(a, b), math.prod([a, b]),
                Fraction(-7, 2) // 1, Fraction(-7, 2) % 2)],
        "mixed": [a + 0.25, 0.5 * a, a ** 0.5, str(2 ** Fraction(3)), 4 ** Fraction(1, 2), a == 0.75, a < 1, a > 0.7,
            Fraction(1, 3) == 1 / 3, sorted([a, 0.5, 1])[0], str(a + True), (a * 1j).imag, float(a),
            int(Fraction(7, 2)), complex(a)],
        "round": [round(a), round(Fraction(5, 2)), str(round(Fraction(22, 7), 2)), math.floor(b), math.ceil(b),
            math.trunc(b), str(round(Fraction(1234), -2)), str(Fraction(math.pi).limit_denominator(100)),
            str(Fraction(3.14159).limit_denominator(10)), str(Fraction("0.333").limit_denominator(10))],
        "refused": [refused(x) for x in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2),
                lambda: Fraction("1/0"), lambda: Fraction(float("nan")), lambda: Fraction(float("inf")), lambda: a / 0,
                lambda: Fraction("1 /2 3"), lambda: a + "1", lambda: Fraction(None), lambda: a < 1j)],
        "egyptian": [str(x) for x in egyptian(Fraction(5, 121) + Fraction(1, 2))],
        "determinant": str(determinant([[2, "1/2", 3], [4, 1, 0], ["0.5", 2, 1]])),
        "harmonic": str(sum(Fraction(1, n) for n in range(1, 20))),
        "continued": (lambda x: [((n := x.numerator // x.denominator),
                    (x := 1 / (x - n) if x != n else None))[0] for _ in range(3)])(Fraction(45, 16)),
    }
