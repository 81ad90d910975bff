"""The library's own imports by name; user code does not reach it."""


def import_module(name, package=None):
    from _frozen_importlib import _gcd_import

    return _gcd_import(name, package)
