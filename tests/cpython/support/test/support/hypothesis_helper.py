"""Properties are not explored."""

import unittest


class _Anything:
    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


class hypothesis:
    strategies = _Anything()
    HealthCheck = _Anything()

    @staticmethod
    def given(*args, **kwargs):
        return unittest.skip("no hypothesis")

    @staticmethod
    def example(*args, **kwargs):
        return lambda test: test

    settings = assume = example
