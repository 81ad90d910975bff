"""What CPython's tests ask of `test.support`, for an engine without files, threads and processes."""

import builtins
import sys
import unittest

from . import import_helper, os_helper, testcase, warnings_helper  # noqa: F401
from .comparing import *  # noqa: F403
from .numbers import collision_stats  # noqa: F401
from .running import *  # noqa: F403
from .skipping import *  # noqa: F403

verbose = 0
TEST_HOME_DIR = "/test"
REPO_ROOT = "/"

SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
PGO = MS_WINDOWS = Py_DEBUG = Py_GIL_DISABLED = False
is_android = is_apple = is_apple_mobile = is_emscripten = is_s390x = False
# The interpreter is one of WebAssembly too: what CPython leaves out there is left out here.
is_wasi = True
has_fork_support = has_subprocess_support = has_strftime_extensions = False
HAVE_PY_DOCSTRINGS = MISSING_C_DOCSTRINGS = True
HAVE_DOCSTRINGS = False
NHASHBITS = sys.hash_info.width
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
real_max_memuse = 0
control_characters_c0 = [*map(chr, range(32)), "\x7f"]


class Error(Exception):
    pass


class TestFailed(Error):
    pass


def linked_to_musl():
    return False


def check_sanitizer(**kinds):
    return False


def has_no_debug_ranges():
    return False


def setswitchinterval(interval):
    pass


def reap_children():
    pass


def optim_args_from_interpreter_flags():
    return []


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


def findfile(filename, subdir=None):
    if filename.startswith("/"):
        return filename
    return "/".join([TEST_HOME_DIR, *([subdir] if subdir else []), filename])


def iter_builtin_types():
    return (value for value in vars(builtins).values() if isinstance(value, type))


def load_package_tests(package_folder, loader, suite, pattern):
    """Adds the tests of the package's modules, of which the runner knows."""
    package = package_folder.strip("/").replace("/", ".")
    for name in sorted(import_helper.extra_modules):
        parent, _, child = name.rpartition(".")
        if parent == package and child.startswith("test"):
            suite.addTests(loader.loadTestsFromModule(import_helper.import_module(name)))
    return suite
