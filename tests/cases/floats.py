# entry: f
# data: [0.1, 2.5, -7.3, 1e16, 123456789.125]

import math


def refused(action):
    try:
        return action()
    except ZeroDivisionError:
        return "ZeroDivisionError"
    except (ValueError, TypeError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def f(xs):
    inf, nan = float("inf"), float("nan")
    eps = 2.0 ** -52
    return {
        "repr": [repr(x) for x in (*xs, 1e15, 1e17, 123456789012345680.0, 1e-4, 1e-5, 0.1 + 0.2, 1 / 3, 100.0, 1e22,
                1e23, 5e-324, 1.7976931348623157e308, -0.0, 2.0 ** 70, 4.35, 0.3, 1e100, 9007199254740993.0)],
        "str": [str(1e16), str(12.0), str(inf), str(-inf), str(nan), f"{1.0}", "%s" % 1e-7],
        "arithmetic": [0.1 + 0.2, 0.1 * 3, 1.1 * 1.1, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2),
            2.0 ** 0.5, (-2.0) ** 2, 2 ** 0.5, 1e308 * 10, -1e308 * 10, inf - inf, inf * 0, 5 % inf, -5 % inf, 5 // inf,
            -5 // inf, 0.0 ** 0, nan ** 0, 1 ** nan, 1.0 - eps / 2 == 1.0],
        "complex power": [str((-8) ** (1 / 3))[:8]],
        "round": [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16)] + [round(x, n) for x,
            n in ((2.675, 2), (2.665, 2), (1.005, 2), (0.125, 2), (0.375, 2), (1234.5678, -2), (1234.5678, 1),
                (5e-324, 3), (1e300, 2), (-0.04, 1), (2.5, 0), (123.456, None))],
        "rounding kinds": [math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), int(-2.5), (2.5).__floor__(),
            math.floor(1e20), round(-2.5)],
        "format": [f"{x:.2f}|{x:10.3e}|{x:g}|{x:+.0f}|{x:,.1f}|{x:%}|{x:<12}|{x:012.3f}|{x:_.3f}|{x:.3}" for x in xs],
        "format more": [
            f"{0.00001:g} {1e6:g} {1234567:g} {1e5:G} {0.1:.20f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {1e10:.3g} {100:#.3g} {3:.1f} {3.0:n} {inf:.2f} {nan:f} {-inf:F} {-0.0:.1f} {-0.04:z.1f} {1e-10:.4} {12345.678:.2} {0:.0%} {5e-324:.3e} {1.5:a>8}{1.5:^9}|{1.5:=+9}"],
        "percent": ["%.3f %5.1f %-8.2f| %e %E %g %G %08.3f %+.1f % .2f %#.0f %r" % (math.pi, 2.25, 3.14159, 12345.678,
                0.00012, 1e-5, 1e20, -3.14159, 2.05, 2.5, 3.0, 0.1)],
        "parse": [float(t) for t in ("1.5", " -2e3 ", "1_0.5", ".5", "5.", "1e400", "-inf", "Infinity", "+1E-2",
                "0x1"[:1], "1e-400", "９.５")],
        "nan parse": [math.isnan(float(t)) for t in ("nan", "NaN", "-nan", "+NAN")],
        "refused": [refused(lambda: float(t)) for t in ("", "1.5.2", "e5", "1e", "0x1p3", "1__0", "inf inity",
                "1,5")] + [refused(lambda: 1.0 / 0), refused(lambda: 1.0 % 0), refused(lambda: 1.0 // 0),
                refused(lambda: int(nan)), refused(lambda: round(inf)), refused(lambda: (0.5).fromhex("x")),
                refused(lambda: math.floor(inf)), refused(lambda: float([]))],
        "hex": [x.hex() for x in xs] + [float.fromhex("0x1.921fb54442d18p+1"), float.fromhex("-0x.8p0"),
            float.fromhex("1e3"), float.fromhex("inf"), (0.0).hex(), (-0.0).hex(), inf.hex()],
        "ratio": [x.as_integer_ratio() for x in xs[:3]] + [(0.5).is_integer(), (2.0).is_integer(), inf.is_integer()],
        "special": [inf > 10 ** 400, -inf < nan, nan in [nan], nan == nan, [nan] == [nan], max(1.0, nan), max(nan, 1.0),
            min(nan, 1.0) != min(nan, 1.0), sorted([3.0, -inf, inf, 1]), math.copysign(1, -0.0), 0.0 == -0.0, str(-0.0),
            -0.0 + 0, 0 * -1.0, inf == inf + 1, hash(inf), hash(-inf), hash(0.5) == hash(1 / 2)],
        "compare": [0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 1e16 + 1 == 1e16, 2 ** 53 + 1 == 2.0 ** 53,
            3 < 3.5 < 4, 1.0 == True],
        "methods": [(2.5).real, (2.5).imag, (2.5).conjugate(), (-2.5).__abs__(), (7.0).__divmod__(2),
            float.__radd__(1.0, 2), float(3), float(10 ** 22), float(True), float("1e3") == 1000],
        "sums": [math.fsum([0.1] * 10), math.prod([0.1] * 3), 0.1 + 0.1 + 0.1, 1e16 + 1 + 1, 1 + 1 + 1e16,
            math.fsum([1e16, 1, -1e16])],
    }
