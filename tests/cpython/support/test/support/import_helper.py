"""Importing the same module again, with and without its native half."""

import contextlib
import importlib
import sys
import types
import unittest
import warnings

from world import Absent

# What came in with the request, which the runner hands on: the names of the modules, and the
# sources of the library's that a test wants without their native half.
extra_modules = []
sources = {}


def import_module(name, deprecated=False, *, required_on=()):
    if name.startswith("_test"):
        return Absent(name)
    with warnings.catch_warnings():
        if deprecated:
            warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return importlib.import_module(name)
        except ImportError as error:
            raise unittest.SkipTest(str(error)) from None


@contextlib.contextmanager
def isolated_modules():
    saved = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(saved)


# The native halves of modules that the engine has.
NATIVE = {
    *("_bisect", "_collections", "_datetime", "_functools", "_heapq", "_json", "_operator", "_statistics"),
    *("_py_warnings", "_struct", "_types", "_warnings"),
}


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """What user code sees; without its native half, a copy made from the source; None where there is none."""
    natives = {half for half in fresh if half.startswith("_") and half not in extra_modules}
    if not natives <= NATIVE or NATIVE & {*blocked} and name not in sources:
        return None
    with isolated_modules(), warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        if name in sources and (blocked or name in NATIVE):
            return _copy(name)
        for known in {name, *fresh} & {*extra_modules}:
            sys.modules.pop(known, None)
        return importlib.import_module(name)


def _copy(name):
    """The source does without what cannot be imported here. What has to run first stands first."""
    for native in NATIVE:
        sys.modules.pop(native, None)
    parts = [part for part in sources if part == name or part.startswith(name + ".")]
    for part in parts:
        sys.modules[part] = types.ModuleType(part)
    for part in parts:
        module = sys.modules[part]
        module.__package__ = name if len(parts) > 1 else ""
        module.__file__ = f"/{part.replace('.', '/')}.py"
        exec(compile(sources[part], module.__file__, "exec"), vars(module))
        if part != name:
            setattr(sys.modules[name], part.rpartition(".")[2], module)
    return module


class CleanImport(contextlib.AbstractContextManager):
    def __init__(self, *names, usefrozen=False):
        self._saved = dict(sys.modules)
        for name in names:
            sys.modules.pop(name, None)

    def __exit__(self, *exc):
        sys.modules.update(self._saved)


DirsOnSysPath = contextlib.nullcontext


def unload(name):
    sys.modules.pop(name, None)


forget = unload


def frozen_modules(enabled=True):
    return contextlib.nullcontext()


def make_legacy_pyc(*args, **kwargs):
    raise unittest.SkipTest("no files")


ready_to_import = make_legacy_pyc


def ensure_lazy_imports(imported_module, modules_to_block):
    raise unittest.SkipTest("no processes")
