# entry: f
# data: [3, -4]

import cmath


def refused(action):
    try:
        return action()
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as error:
        return type(error).__name__


def near(z, digits=12):
    return complex(round(z.real, digits), round(z.imag, digits))


class Convertible:
    def __complex__(self):
        return 1 + 2j


def f(pair):
    z = complex(*pair)
    inf, nan = float("inf"), float("nan")
    return {
        "parts": [z.real, z.imag, abs(z), z.conjugate(), z == 3 - 4j, bool(0j), bool(1j), hash(3 + 0j) == hash(3), -z,
            +z],
        "arithmetic": [z + 1, 1 - z, z * z, z * 2.5, z / (1 + 1j), 2 / z, z ** 2, z ** -1, z ** 0, 1j ** 2, 1j * 1j,
            0j ** 0, z - z, sum([1j, 2])],
        "repr": [repr(x) for x in (z, 1j, -1j, 0j, complex(0, -0.0), complex(-0.0, 1), 1.5 + 0j, complex(inf, nan),
                complex(0, inf), 1e20j, complex("1e-7+2j"))],
        "parse": [complex("1+2j"), complex(" (3-4j) "), complex("j"), complex("-1.5e2j"), complex("5"),
            complex("1_0+2j"), complex(1, 2.5), complex(Convertible()), complex(), complex("inf-infj"), complex(True)],
        "refused": [refused(lambda: complex(t)) for t in ("", "1 + 2j", "1+", "abc", "1+2i",
                "()")] + [refused(lambda: 1j < 2j), refused(lambda: 1j // 1), refused(lambda: 1j % 1),
                refused(lambda: z / 0), refused(lambda: int(1j)), refused(lambda: float(1j)),
                refused(lambda: complex("1", 2)), refused(lambda: 0j ** -1)],
        "format": [f"{z:.2f} {z:.3e} {z:g} {z} {z:>12} {1j:+.1f}", "%s" % z, "{:.1f}".format(1 / z)],
        "cmath": [near(cmath.sqrt(-4)), near(cmath.exp(1j * cmath.pi)), near(cmath.log(-1)), near(cmath.sin(z)),
            near(cmath.cos(1j)), near(cmath.tan(1 + 1j)), near(cmath.log10(100j)), near(cmath.log(8, 2)),
            near(cmath.asin(2)), near(cmath.acos(0.5j)), near(cmath.atan(2j)), near(cmath.sinh(1j)),
            near(cmath.cosh(1 + 1j)), near(cmath.tanh(0.5)), near(cmath.asinh(1j)), near(cmath.acosh(2)),
            near(cmath.atanh(0.5j))],
        "polar": [[round(x, 12) for x in cmath.polar(z)], near(cmath.rect(2, cmath.pi / 2)), round(cmath.phase(-1), 12),
            round(abs(cmath.rect(*cmath.polar(z)) - z), 12)],
        "tests": [cmath.isnan(complex(nan, 0)), cmath.isinf(complex(1, inf)), cmath.isfinite(z),
            cmath.isclose(z, 3.0000000001 - 4j), cmath.infj, cmath.tau == 2 * cmath.pi, refused(lambda: cmath.log(0)),
            round(cmath.e, 6)],
        "roots": [near(r) for r in [cmath.rect(1, 2 * cmath.pi * k / 3) for k in range(3)]],
        "quadratic": (lambda a, b, c: [near((-b + s * cmath.sqrt(b * b - 4 * a * c)) / (2 * a)) for s in (1, -1)])(1, 2,
            5),
    }
