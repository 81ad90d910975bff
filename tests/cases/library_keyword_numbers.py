# entry: f
# data: null

from __future__ import annotations

import __future__
import keyword
import numbers
from decimal import Decimal
from fractions import Fraction


class Money(numbers.Number):
    def __init__(self, cents):
        self.cents = cents

    __hash__ = None


def late(x: this_is_never_evaluated) -> nor_this:
    return x


def f(_):
    towers = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
    return [
        [keyword.iskeyword(w) for w in ("for", "match", "None", "print", "async", "Class", "")],
        [keyword.issoftkeyword(w) for w in ("match", "case", "_", "for")],
        len(keyword.kwlist), keyword.kwlist[:3], sorted(keyword.softkwlist)[:3],
        [[isinstance(x, t) for t in towers] for x in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), "1", Money(5))],
        issubclass(int, numbers.Rational), (5).numerator, numbers.Real.__abstractmethods__ >= {"__float__"},
        __future__.annotations.compiler_flag > 0, "annotations" in __future__.all_feature_names,
        list(__future__.division.getMandatoryRelease())[:2], late(1), late.__annotations__,
    ]
