# entry: f
# data: [1994, 3999, 48, 360]

import math
from fractions import Fraction
from functools import reduce
from itertools import count, islice

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def roman(n):
    return reduce(lambda left, part: (left[0] % part[0], left[1] + part[1] * (left[0] // part[0])), ROMAN, (n, ""))[1]


def unroman(text):
    values = {letter: value for value, letter in ROMAN if len(letter) == 1}
    numbers = [values[c] for c in text]
    return sum(-n if n < following else n for n, following in zip(numbers, [*numbers[1:], 0]))


def words(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    if n < 1000:
        return ONES[n // 100] + " hundred" + (" and " + words(n % 100) if n % 100 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand")):
        if n >= size:
            return words(n // size) + " " + name + (" " + words(n % size) if n % size else "")


def factors(n):
    for p in count(2):
        if p * p > n:
            break
        while n % p == 0:
            yield p
            n //= p
    if n > 1:
        yield n


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        if not any((x := x * x % n) == n - 1 for _ in range(s - 1)):
            return False
    return True


def base(n, b):
    return (base(n // b, b) if n >= b else "") + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[n % b]


def continued(x, n):
    for _ in range(n):
        whole = math.floor(x)
        yield whole
        if x == whole:
            return
        x = 1 / (x - whole)


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def look_and_say():
    from itertools import groupby
    term = "1"
    while True:
        yield term
        term = "".join(f"{len(list(g))}{d}" for d, g in groupby(term))


def f(ns):
    p = next(n for n in count(10 ** 30) if is_prime(n))
    e, phi = 65537, (p - 1) * (101 - 1)
    secret = pow(e, -1, phi)
    message = 123456789
    newton = Fraction(1)
    for _ in range(5):
        newton = (newton + 2 / newton) / 2
    return {
        "roman": [roman(n) for n in ns], "back": [unroman(roman(n)) for n in ns],
        "words": [words(n) for n in (*ns, 0, 100, 1_000_001, 999_999_999_999 % 10 ** 9)],
        "factors": [list(factors(n)) for n in (*ns, 600851475143)],
        "perfect": [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n],
        "prime": [p, is_prime(2 ** 61 - 1), is_prime(2 ** 67 - 1)],
        "base": [base(n, 7) for n in ns] + [base(10 ** 20, 36)],
        "continued": list(continued(Fraction(649, 200), 10)), "egcd": egcd(240, 46),
        "rsa": pow(pow(message, e, p * 101), secret, p * 101) == message, "say": list(islice(look_and_say(), 6)),
        "sqrt2": [str(newton), newton.numerator % 10007],
        "digits": [sum(map(int, str(2 ** 1000))), len(str(math.factorial(200))), str(math.isqrt(2 * 10 ** 60)),
            math.lcm(*range(1, 21))], "armstrong": [n for n in range(100,
                1000) if n == sum(int(d) ** 3 for d in str(n))],
        "goldbach": [next((a, n - a) for a in range(2, n) if is_prime(a) and is_prime(n - a)) for n in range(4, 30, 2)],
    }
