# data: {"p": [1, -3, 2], "q": [-1, 1], "at": [0, 1, 2, 0.5]}
"""A student's class for polynomials: sums, products, division, derivative, roots by Newton's method."""

from itertools import zip_longest


class Polynomial:
    """Coefficients, the constant one last."""

    def __init__(self, *coefficients):
        items = list(coefficients)
        while len(items) > 1 and items[0] == 0:
            items.pop(0)
        self.__items = tuple(items) or (0,)

    @property
    def degree(self):
        return len(self.__items) - 1

    def __iter__(self):
        return iter(self.__items)

    def __call__(self, x):
        result = 0
        for item in self.__items:
            result = result * x + item
        return result

    def __add__(self, other):
        pairs = zip_longest(reversed(self.__items), reversed(other.__items), fillvalue=0)
        return Polynomial(*reversed([a + b for a, b in pairs]))

    def __mul__(self, other):
        items = [0] * (self.degree + other.degree + 1)
        for i, a in enumerate(self.__items):
            for j, b in enumerate(other.__items):
                items[i + j] += a * b
        return Polynomial(*items)

    def __divmod__(self, other):
        rest, quotient = list(self.__items), []
        while len(rest) >= len(other.__items):
            factor = rest[0] / other.__items[0]
            quotient.append(factor)
            for i, item in enumerate(other.__items):
                rest[i] -= factor * item
            rest.pop(0)
        return Polynomial(*quotient), Polynomial(*rest)

    def derivative(self):
        return Polynomial(*(item * (self.degree - i) for i, item in enumerate(self.__items[:-1])))

    def root(self, start, steps=50):
        slope = self.derivative()
        for _ in range(steps):
            if abs(value := self(start)) < 1e-12:
                break
            start -= value / slope(start)
        return round(start, 9)

    def __str__(self):
        terms = []
        for i, item in enumerate(self.__items):
            power = self.degree - i
            if item:
                terms.append(f"{item:+g}" + ("" if power == 0 else "x" if power == 1 else f"x^{power}"))
        return " ".join(terms) or "0"


def f(task):
    p, q = Polynomial(*task["p"]), Polynomial(*task["q"])
    quotient, rest = divmod(p, q)
    print(f"({p}) / ({q}) = {quotient}, rest {rest}")
    return {
        "sum": list(p + q), "product": list(p * q), "quotient": list(quotient), "rest": list(rest),
        "values": [p(x) for x in task["at"]], "roots": [p.root(-5), p.root(5)],
    }
