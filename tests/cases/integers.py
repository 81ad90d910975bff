# entry: f
# data: [17, -5, 1000000007]

def refused(action):
    try:
        return action()
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        return type(error).__name__


class Half:
    def __index__(self):
        return 8

    def __int__(self):
        return 9

    def __trunc__(self):
        return 10


def modular(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base, exponent = base * base % modulus, exponent >> 1
    return result


def digits(n, base):
    out = ""
    while n:
        n, r = divmod(n, base)
        out = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + out
    return out or "0"


def f(xs):
    a, b, m = xs
    big = 3 ** 200
    factorial = 1
    for i in range(1, 60):
        factorial *= i
    return {
        "division": [(x // y, x % y, divmod(x, y)) for x in (a, -a) for y in (b, -b)],
        "true division": [a / b, big / 3 ** 199, 10 ** 400 // 10 ** 399, (2 ** 1000) / (2 ** 990), 7 / 2, -7 / 2,
            1 / 3],
        "power": [2 ** 100, (-2) ** 3, 2 ** -2, pow(a, 65537, m) == modular(a, 65537, m), pow(3, -1, 11), pow(b, 3, 7),
            0 ** 0],
        "big": [big, -big, big % m, big // m ** 20, factorial, str(factorial)[-13:], big & (1 << 100) - 1, big >> 250,
            -big >> 310, big ^ -1 == ~big, big * -big < 0],
        "gcd by hand": (lambda g: g(g, big, factorial))(lambda g, x, y: x if y == 0 else g(g, y, x % y)),
        "bits": [a & b, a | b, a ^ b, ~a, ~b, a << 3, b >> 1, b << 2, -1 >> 100, 1 << 70, a.bit_length(),
            b.bit_length(), (2 ** 64).bit_length(), big.bit_count(), (-7).bit_count(), (0).bit_length()],
        "parse": [int("  42 "), int("-0b101", 2), int("0x1F", 16), int("0o17", 0), int("z", 36), int("1_000"),
            int("-٣"), int(b"12"), int(" +7\n"), int("0b11", 0), int("777", 8), int(3.99), int(-3.99), int(True),
            int("00"), int()],
        "refused": [refused(lambda: int(t)) for t in ("1__0", "_1", "1_", "0x1", "1.0", "1e3", " ", "- 1",
                "１a")] + [refused(lambda: int("010", 0)), refused(lambda: int("2", 2)), refused(lambda: int([])),
                refused(lambda: int(None)), refused(lambda: 1 << -1), refused(lambda: int("1", 37)),
                refused(lambda: 1 << (1 << 70))],
        "index": [int(Half()), [0] * Half() == [0] * 8, range(20)[Half()], hex(Half()), "abcdefghij"[Half()]],
        "format": [bin(a), oct(a), hex(-a),
            f"{a:b} {a:#o} {a:X} {a:08b} {m:,} {m:_} {m:>15} {m:<15}| {m:^15}| {a:+} {a: } {b:=+6}",
            f"{255:#06x} {255:#_b} {10**12:#_x} {-5:05d} {5:3} {0:}"],
        "bytes": [(1000).to_bytes(2, "big").hex(), (1000).to_bytes(4, "little").hex(),
            (-2).to_bytes(2, "big", signed=True).hex(), int.from_bytes(b"\xff\xfe", "big", signed=True),
            int.from_bytes(b"\x01\x02", "little"), int.from_bytes([1, 0, 0], "big"), (0).to_bytes(0, "big"),
            (7).to_bytes().hex()],
        "properties": [a.real, a.imag, a.numerator, a.denominator, a.conjugate(), a.as_integer_ratio(), True.real,
            a.__add__(1), int.__mul__(3, 4), (5).__rsub__(8)],
        "base": [digits(m, 7), digits(2 ** 70, 36), int(digits(m, 7), 7) == m],
        "round": [round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(1250, -2), round(5), round(7, 2),
            abs(-3), round(2 ** 70, -3)],
        "bool": [True + True, True * 5, -True, ~1, sum([True, False, True]), True & 3, True & False, True ^ True,
            True / 2, [10, 20][True], True == 1, str(True), f"{True:d}", f"{True}", int("1" * 30), max(True, 0),
            isinstance(True, int), bool("False"), bool(0.0), bool(-1)],
        "identity": [a == a + 0.0, hash(a) == hash(float(a)), {1: "int", 1.0: "float", True: "bool"},
            hash(-1) == hash(-2), 10 ** 20 == 1e20, 2 ** 63, -(2 ** 63), 2 ** 53, 2 ** 53 - 1, -(2 ** 53) + 1],
        "literals": [0xFF, 0o17, 0b1010, 1_000_000, 0xDEAD_BEEF, 00, 10 ** 18 + 1],
    }
