"""Imports by name."""

import sys


def import_module(name, package=None):
    if name.startswith("."):
        level = len(name) - len(name.lstrip("."))
        parts = package.split(".")
        name = ".".join([*parts[: len(parts) + 1 - level], name.lstrip(".")]).rstrip(".")
    module = __import__(name, None, None, ("__name__",))
    return sys.modules.get(name, module)


def invalidate_caches():
    pass


def reload(module):
    import unittest

    raise unittest.SkipTest("no importlib.reload")
