# entry: f
# data: ["1.10", "2.675", "-0.00", "1E+5", "123456789.987654321"]

import decimal
from decimal import (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP,
    Context, Decimal,
    DivisionByZero, Inexact, InvalidOperation, getcontext, localcontext,
)
from fractions import Fraction

ROUNDINGS = (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    ROUND_05UP)


def refused(action):
    try:
        return str(action())
    except Exception as error:
        return type(error).__name__


def compound(principal, rate, years):
    balance, cent = Decimal(principal), Decimal("0.01")
    for _ in range(years):
        balance = (balance * (1 + Decimal(rate) / 100)).quantize(cent, ROUND_HALF_UP)
    return str(balance)


def pi():
    with localcontext() as context:
        context.prec = 42
        three = Decimal(3)
        lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
        while s != lasts:
            lasts = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    return str(+s)


def f(texts):
    xs = [Decimal(t) for t in texts]
    a, b = xs[:2]
    getcontext().prec = 28
    with localcontext(Context(prec=5, rounding=ROUND_DOWN)) as small:
        five = [str(Decimal(1) / 3), str(Decimal(2).sqrt()), str(+Decimal("123456.789")),
            str(bool(small.flags[Inexact]))]
    with localcontext(prec=4):
        four = str(Decimal(22) / 7)
    getcontext().clear_flags()
    Decimal(1) / 3
    flagged = [signal.__name__ for signal, on in getcontext().flags.items() if on]
    return {
        "str": [str(x) for x in xs] + [repr(a), str(Decimal(5)), str(Decimal(0.1)), str(Decimal("NaN")),
            str(Decimal("-Infinity")), str(Decimal((1, (1, 2, 3), -2))), str(Decimal(" 1_000.5 ")),
            str(Decimal("1e-7")), str(Decimal("0E-10")), str(Decimal(10) ** 30), str(Decimal(True))],
        "arithmetic": [str(r) for r in (a + b, a - b, a * b, a / b, b // a, b % a, -a, abs(-a), a ** 2,
                Decimal(2) ** -2, Decimal(-7) // 2, Decimal(-7) % 2, a + 1, 1 - a, 2 * b,
                Decimal("0.1") + Decimal("0.2"), divmod(Decimal(17), 5)[1], Decimal(1) / 7, sum(xs), max(xs),
                pow(Decimal(3), 4, 5))],
        "quantize": [[str(Decimal(v).quantize(Decimal("0.1"), r)) for v in ("2.25", "-2.25", "2.35", "2.31",
                    "0.05")] for r in ROUNDINGS],
        "round": [round(b, 2).__str__(), round(b), str(round(Decimal("1250"), -2)), int(Decimal("-3.9")),
            str(b.to_integral_value()), str(Decimal("1.500").normalize()), str(Decimal("100").normalize()),
            str(b.quantize(Decimal("1"))), str(Decimal("7.325").quantize(Decimal(".01"))),
            str(Decimal("1E+3").quantize(Decimal(1)))],
        "format": [
            f"{a:.3f} {b:10.2f} {b:<8}| {xs[4]:,.3f} {xs[4]:.2e} {a:+} {Decimal('0.25'):.0%} {Decimal('1E+5')} {Decimal('1E+5'):f} {Decimal('1234567'):,} {a:08.2f} {Decimal('-0.0'):.1f} {a!r} {Decimal('1e-10'):g}", "%s" % a, "%.2f" % b, Decimal("1E+3").to_eng_string()],
        "compare": [a < b, a == Decimal("1.1"), a == 1.1, Decimal("0.5") == 0.5, Decimal(1) == 1,
            Decimal("NaN") == Decimal("NaN"), hash(Decimal("1.0")) == hash(1), Decimal("0.5") == Fraction(1, 2),
            Decimal("-0") == 0, Decimal("-0").is_signed(), str(a.compare(b)), sorted(xs)[0] == 0, a.max(b) == b,
            Decimal("1.0").compare_total(Decimal("1.00")) == 1],
        "tuple": [list(a.as_tuple()), a.as_integer_ratio(), a.adjusted(), a.is_finite(), Decimal("inf").is_infinite(),
            Decimal("nan").is_nan(), a.is_zero(), str(a.scaleb(3)), str(a.shift(1)), str(a.copy_sign(Decimal(-1))),
            a.same_quantum(Decimal("9.99")), str(Decimal("1.23").logb())],
        "functions": [str(Decimal(2).sqrt()), str(Decimal(1).exp()), str(Decimal(10).ln()), str(Decimal(1000).log10()),
            str(Decimal("1.5").fma(2, 1)), str(Decimal(10).remainder_near(3)), str(Decimal(1).next_plus()), float(b),
            complex(a), int(Decimal("1e3")), str(Decimal.from_float(0.5))],
        "context": [five, four, flagged, getcontext().rounding, str(Decimal("1") / Decimal("3") * 3),
            str(getcontext().create_decimal("1." + "2" * 40))],
        "refused": [refused(x) for x in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0,
                lambda: a + 1.5, lambda: Decimal(-1).sqrt(), lambda: int(Decimal("NaN")), lambda: int(Decimal("inf")),
                lambda: Decimal("sNaN") + 1, lambda: a < "1", lambda: Decimal([1]), lambda: Decimal(10) ** 10 ** 20,
                lambda: Decimal("1").quantize(Decimal("1e-40")), lambda: Decimal("NaN") < 1,
                lambda: hash(Decimal("sNaN")))],
        "errors": [issubclass(DivisionByZero, ZeroDivisionError), issubclass(InvalidOperation, ArithmeticError),
            decimal.MAX_PREC > 10 ** 8],
        "money": [compound("1000", "3.5", 10), pi()],
        "split": [str(p) for p in (lambda total,
                n: [(total / n).quantize(Decimal(".01"),
                        ROUND_DOWN)] * (n - 1) + [total - (total / n).quantize(Decimal(".01"),
                        ROUND_DOWN) * (n - 1)])(Decimal("100.00"), 3)],
    }
