"""Assertions about floats that `==` cannot make."""

from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        """Same classes and messages; groups are compared member by member."""
        if exc is None or template is None:
            self.assertIs(exc, template)
            return
        self.assertEqual(type(exc), type(template))
        if not isinstance(exc, BaseExceptionGroup):
            self.assertEqual(exc.args, template.args)
            return
        self.assertEqual(exc.message, template.message)
        self.assertEqual(len(exc.exceptions), len(template.exceptions))
        for one, other in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(one, other)


class FloatsAreIdenticalMixin:
    def assertFloatIdentical(self, x, y):
        """Equal, zeros of the same sign, or both NaN."""
        if isnan(x) or isnan(y):
            same = isnan(x) and isnan(y)
        else:
            same = x == y and copysign(1.0, x) == copysign(1.0, y)
        if not same:
            self.fail(f"floats {x!r} and {y!r} are not identical")

    assertFloatsAreIdentical = assertFloatIdentical


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        self.assertFloatIdentical(x.real, y.real)
        self.assertFloatIdentical(x.imag, y.imag)
