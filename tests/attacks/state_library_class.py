# entry: attack
# data: null
# cpython: no
# expect: ["1/2", "patched"]
"""Replaces a method of a library class that the image holds."""

import fractions


def attack(_):
    before = str(fractions.Fraction(1, 2))
    fractions.Fraction.__str__ = lambda self: "patched"
    return [before, str(fractions.Fraction(1, 2))]
