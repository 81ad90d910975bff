"""User code has no hold of the collector: what only it can free stays."""


def collect(generation=2):
    return 0


def enable():
    pass


disable = enable


def isenabled():
    return True


def get_threshold():
    return 2000, 10, 0


def set_threshold(*args):
    pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    import unittest

    raise unittest.SkipTest(f"no gc.{name}")
