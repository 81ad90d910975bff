"""Money in whole cents."""

from decimal import ROUND_HALF_EVEN, Decimal as Money


def cents(value):
    return Money(value).quantize(Money("0.01"), rounding=ROUND_HALF_EVEN)
