# entry: f
# data: [2.5, -1.5, 10]

import math


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, OverflowError) as error:
        return type(error).__name__


def near(x):
    return float(f"{x:.12g}")


def f(xs):
    a, b, n = xs
    inf, nan = math.inf, math.nan
    return {
        "rounding": [math.floor(b), math.ceil(a), math.trunc(b), math.floor(n), math.fmod(-7, 3), math.modf(-2.5),
            math.remainder(7, 4), math.copysign(3, -0.0), math.fabs(b), math.ulp(1.0), math.nextafter(1, 2),
            math.nextafter(0.0, -1)],
        "integers": [math.gcd(84, -36, 30), math.gcd(), math.gcd(0, 5), math.lcm(4, 6, 10), math.lcm(), math.lcm(0, 3),
            math.factorial(25), math.comb(10, 3), math.comb(3, 10), math.perm(10, 3), math.perm(5),
            math.isqrt(10 ** 40 + 1), math.isqrt(0), math.prod([2, 3.5]), math.prod([], start=7),
            math.comb(200, 100) % 1000007],
        "powers": [near(math.sqrt(2)), near(math.cbrt(-27)), near(math.pow(2, 0.5)), math.pow(0, 0), math.pow(nan, 0),
            near(math.exp(1)), near(math.exp2(10)), near(math.expm1(1e-10)), near(math.log(10)), math.log(8, 2),
            math.log2(1024), math.log10(1000), near(math.log1p(1e-10)), near(math.log(10 ** 500)), math.log2(2 ** 2000),
            math.ldexp(0.75, 4), math.frexp(10)],
        "trigonometry": [near(g(0.5)) for g in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan,
                math.sinh, math.cosh, math.tanh, math.asinh, math.atanh)] + [near(math.acosh(2)),
                near(math.atan2(-1, -1)), math.atan2(0.0, -0.0), near(math.degrees(math.pi)), near(math.radians(90)),
                math.hypot(3, 4), near(math.hypot(1, 2, 3)), math.hypot(), near(math.dist([1, 2], (4, 6)))],
        "special functions": [near(math.gamma(5)), near(math.gamma(0.5)), near(math.lgamma(100)), near(math.erf(0.5)),
            near(math.erfc(2))],
        "tests": [math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.isclose(1, 1 + 1e-10),
            math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf),
            math.isclose(1, 1.1, rel_tol=0.2)],
        "constants": [near(math.pi), near(math.e), near(math.tau), math.inf, str(math.nan)],
        "sums": [math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), sum([0.5, 0.25])],
        "refused": [refused(x) for x in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-5),
                lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.isqrt(-1), lambda: math.gcd(1.5),
                lambda: math.acos(2), lambda: math.exp(1000), lambda: math.floor(inf), lambda: math.ceil(nan),
                lambda: math.sin(inf), lambda: math.sqrt("4"), lambda: math.comb(-1, 2), lambda: math.fmod(1, 0),
                lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.gamma(0),
                lambda: math.dist([1], [1, 2]), lambda: math.atanh(1), lambda: math.log(5, 0),
                lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.prod(["a", "b"]), lambda: math.fsum(["a"]),
                lambda: math.cosh(1000), lambda: math.log1p(-1), lambda: math.perm(3, 1.5))],
        "special values": [math.sqrt(inf), math.exp(-inf), str(math.sqrt(nan)), math.atan(inf) == math.pi / 2,
            math.copysign(nan, -1) != 0, math.fmod(5, inf), math.floor(1e300) == int(1e300), math.trunc(2 ** 70)],
        "objects": [math.floor(type("F", (), {"__floor__": lambda self: "floor"})()),
            math.sqrt(type("G", (), {"__float__": lambda self: 9.0})()), math.factorial(True), math.hypot(True, False),
            math.gcd(type("I", (), {"__index__": lambda self: 12})(), 18)],
    }
