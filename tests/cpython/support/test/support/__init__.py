"""What CPython's tests ask of `test.support`, for an engine without files, threads and processes."""

import contextlib
import functools
import gc
import io
import locale
import os
import re
import sys
import textwrap
import time
import types
import unittest

from . import import_helper, os_helper, testcase, warnings_helper  # noqa: F401

verbose = 0
use_resources = ()
TEST_HOME_DIR = "/test"
REPO_ROOT = "/"
STDLIB_DIR = "/"

SHORT_TIMEOUT = 30.0
LOOPBACK_TIMEOUT = LONG_TIMEOUT = INTERNET_TIMEOUT = 300.0
PGO = PGO_EXTENDED = MS_WINDOWS = Py_DEBUG = Py_GIL_DISABLED = False
is_android = is_apple = is_apple_mobile = is_emscripten = is_jython = is_s390x = False
# The interpreter is one of WebAssembly too: what CPython leaves out there is left out here.
is_wasm32 = is_wasi = True
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = False
HAVE_PY_DOCSTRINGS = True
HAVE_DOCSTRINGS = HAVE_ASAN = False
MISSING_C_DOCSTRINGS = True
NHASHBITS = sys.hash_info.width
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
real_max_memuse = 0


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


# Skipping


def _skip(reason):
    return unittest.skip(reason)


def _skipper(reason):
    """A decorator that is used with and without arguments."""

    def decorator(*args, **kwargs):
        if len(args) == 1 and not kwargs and callable(args[0]):
            return _skip(reason)(args[0])
        return _skip(reason)

    return decorator


def _keep(test):
    return test


def _keeper(*args, **kwargs):
    return _keep if not (len(args) == 1 and callable(args[0])) else args[0]


def check_impl_detail(**guards):
    default = not any(guards.values()) if guards else False
    return guards.get(sys.implementation.name, default)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**(guards or {"cpython": True})):
        return _keep
    return _skip(msg or "a detail of another implementation")


def cpython_only(test):
    return impl_detail(cpython=True)(test)


def is_resource_enabled(resource):
    return resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"resource {resource!r}")


def requires_resource(resource):
    return _keep if is_resource_enabled(resource) else _skip(f"resource {resource!r}")


def bigmemtest(size, memuse, dry_run=True):
    return _skip("needs gigabytes of memory")


def bigaddrspacetest(test):
    return _skip("needs a 64-bit address space")(test)


def requires_specialization(test):
    return _skip("needs CPython's specializer")(test)


requires_specialization_ft = requires_specialization
requires_IEEE_754 = unittest.skipUnless(float.__getformat__("double").startswith("IEEE"), "IEEE 754")
requires_docstrings = unittest.skip("docstrings of native code")
requires_limited_api = unittest.skip("no C API")
requires_gil_enabled = _keeper
requires_subprocess = _skipper("no processes")
requires_fork = _skipper("no processes")
requires_venv_with_pip = _skipper("no processes")
requires_working_socket = _skipper("no sockets")
requires_gzip = requires_bz2 = requires_lzma = requires_zstd = _skipper("compression")
requires_zlib = requires_mac_ver = requires_linux_version = requires_freebsd_version = _keeper
requires_debug_ranges = _keeper
refcount_test = _skipper("no reference counts")
no_tracing = force_colorized = force_not_colorized = force_not_colorized_test_class = _keeper
thread_unsafe = anticipate_failure = skip_if_pgo_task = skip_if_sanitizer = _keeper
skip_if_buggy_ucrt_strfptime = skip_on_s390x = skip_if_unlimited_stack_size = _keeper
skip_if_huge_c_stack = _keeper
skip_emscripten_stack_overflow = no_rerun = requires_jit_disabled = requires_jit_enabled = _keeper
skip_wasi_stack_overflow = _skipper("exhausts the stack of WebAssembly")
nomemtest = _skipper("cannot make an allocation fail")


def run_with_limited_c_stack(*args, **kwargs):
    return _skip("exhausts the native stack")


def inject_memory_error(*args, **kwargs):
    raise unittest.SkipTest("cannot make an allocation fail")


inject_memory_error_cm = inject_memory_error


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no processes")


def run_in_subinterp(code):
    raise unittest.SkipTest("no subinterpreters")


run_in_subinterp_with_config = run_in_subinterp


def wait_process(*args, **kwargs):
    raise unittest.SkipTest("no processes")


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes of CPython's objects")


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


def linked_to_musl():
    return False


def check_sanitizer(**kinds):
    return False


def reset_code(function):
    return function


def isolation(test):
    return _skip("no processes")(test)


def has_no_debug_ranges():
    return False


def setswitchinterval(interval):
    pass


def open_urlresource(*args, **kwargs):
    raise unittest.SkipTest("no network")


# Values that compare as told


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


LARGEST, SMALLEST, ALWAYS_EQ, NEVER_EQ = _Largest(), _Smallest(), _AlwaysEqual(), _NeverEqual()


class BrokenIter:
    """An iterator that fails where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class EqualToForwardRef:
    """Equal to a `ForwardRef` of the same string and place."""

    def __init__(self, arg, *, module=None, owner=None, is_class=False):
        self.wanted = arg, module, is_class, owner

    def __eq__(self, other):
        if isinstance(other, EqualToForwardRef):
            return self.wanted == other.wanted
        import annotationlib

        if not isinstance(other, annotationlib.ForwardRef):
            return NotImplemented
        arg, module, is_class, owner = self.wanted
        return (
            other.__forward_arg__ == arg
            and other.__forward_module__ == module
            and other.__forward_is_class__ == is_class
            and other.__owner__ == owner
        )

    def __repr__(self):
        return f"EqualToForwardRef{self.wanted}"


# Contexts


@contextlib.contextmanager
def swap_attr(obj, attr, new):
    missing = object()
    old = getattr(obj, attr, missing)
    setattr(obj, attr, new)
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            setattr(obj, attr, old)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, key, new):
    missing = object()
    old = obj.get(key, missing) if hasattr(obj, "get") else obj[key]
    obj[key] = new
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            obj[key] = old
        elif key in obj:
            del obj[key]


@contextlib.contextmanager
def captured_output(name):
    stream = io.StringIO()
    with swap_attr(sys, name, stream):
        yield stream


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


class catch_unraisable_exception:
    unraisable = None

    def __enter__(self):
        self._old, sys.unraisablehook = sys.unraisablehook, self._keep
        return self

    def _keep(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *exc):
        sys.unraisablehook = self._old
        self.__dict__.pop("unraisable", None)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    old = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(old)


@contextlib.contextmanager
def set_recursion_limit(limit):
    old = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(old)


def infinite_recursion(max_depth=None):
    return set_recursion_limit(max_depth or 500)


def exceeds_recursion_limit():
    return 5_000


def get_recursion_depth():
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextlib.contextmanager
def disable_gc():
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Stopwatch:
    """The virtual clock moves with fuel: it counts work."""

    def __enter__(self):
        self._start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        self.seconds = max(time.perf_counter() - self._start, 1e-6)

    clock_info = types.SimpleNamespace(resolution=1e-9)


@contextlib.contextmanager
def darwin_malloc_err_warning(test_name):
    yield


class SuppressCrashReport(contextlib.nullcontext):
    pass


class SaveSignals:
    def save(self):
        pass

    restore = save


@contextlib.contextmanager
def _locale(category, names):
    """The first of the locales that there is."""
    category = getattr(locale, category)
    for name in names:
        try:
            locale.setlocale(category, name)
        except locale.Error:
            continue
        yield
        return
    raise unittest.SkipTest(f"none of the locales {names}")


def run_with_locale(category, *names):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            with _locale(category, names):
                return test(*args, **kwargs)

        return wrapper

    return decorator


def run_with_locales(category, *names):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            ran = False
            for name in names:
                with contextlib.suppress(unittest.SkipTest), _locale(category, [name]):
                    ran = True
                    with self.subTest(locale=name):
                        test(self, *args, **kwargs)
            if not ran:
                self.skipTest(f"none of the locales {names}")

        return wrapper

    return decorator


def run_with_tz(tz):
    return _keep if tz == "UTC" else _skip("no time zone but UTC")


def subTests(names, values, /, *, _do_cleanups=False):
    single = isinstance(names, str)
    names = [name.strip() for name in names.split(",")] if single else list(names)
    single = single and len(names) == 1

    def decorator(test):
        if isinstance(test, type):
            for name in unittest.defaultTestLoader.getTestCaseNames(test):
                setattr(test, name, decorator(getattr(test, name)))
            return test

        @functools.wraps(test)
        def wrapper(self, /, *args, **kwargs):
            for value in values:
                params = dict(zip(names, (value,) if single else value))
                with self.subTest(**params):
                    test(self, *args, **kwargs, **params)
                if _do_cleanups:
                    self.doCleanups()

        return wrapper

    return decorator


# Checks


def gc_collect():
    for _ in range(3):
        gc.collect()


def check_syntax_error(test, statement, errtext="", *, lineno=None, offset=None):
    with test.assertRaisesRegex(SyntaxError, errtext) as raised:
        compile(statement, "<test string>", "exec")
    error = raised.exception
    test.assertIsNotNone(error.lineno)
    if lineno is not None:
        test.assertEqual(error.lineno, lineno)
    test.assertIsNotNone(error.offset)
    if offset is not None:
        test.assertEqual(error.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """Exhausting an iterator lets go of what it went over."""
    done = False

    class Watched(cls):
        def __del__(self):
            nonlocal done
            done = True
            with contextlib.suppress(StopIteration):
                next(it)

    it = iter(Watched(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(test, tp, *args, **kwds):
    qualname = f"{tp.__module__}.{tp.__name__}" if tp.__module__ != "builtins" else tp.__name__
    test.assertRaisesRegex(
        TypeError, f"cannot create '{re.escape(qualname)}' instances", tp, *args, **kwds
    )


def check__all__(test, module, name_of_module=None, extra=(), not_exported=()):
    modules = name_of_module or (module.__name__,)
    modules = (modules,) if isinstance(modules, str) else modules
    expected = set(extra)
    for name, value in vars(module).items():
        if name.startswith("_") or name in not_exported:
            continue
        home = getattr(value, "__module__", None)
        if home in modules or home is None and not isinstance(value, type(sys)):
            expected.add(name)
    test.assertCountEqual(module.__all__, expected)


def collision_stats(nbins, nballs):
    """Mean and deviation of the collisions of balls that fall into bins at random."""
    from decimal import Decimal, localcontext

    with localcontext() as context:
        # Differences of nearly equal numbers: twice the digits, and some.
        context.prec = 3 * len(str(nbins)) + 20
        n, k = Decimal(nbins), Decimal(nballs)
        one_empty = (1 - 1 / n) ** k
        two_empty = (1 - 2 / n) ** k
        mean = k - n * (1 - one_empty)
        variance = n * (n - 1) * two_empty + n * one_empty - n * n * one_empty**2
        return float(mean), float(variance.sqrt())


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


async def async_yield(value):
    return await _Yield(value)


class _Yield:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run_yielding_async_fn(function, /, *args, **kwargs):
    coroutine = function(*args, **kwargs)
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    finally:
        coroutine.close()


def run_no_yield_async_fn(function, /, *args, **kwargs):
    coroutine = function(*args, **kwargs)
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    finally:
        coroutine.close()
    raise AssertionError("the coroutine yielded")


def sortdict(mapping):
    return "{%s}" % ", ".join(f"{key!r}: {value!r}" for key, value in sorted(mapping.items()))


def run_code(code, extra_names=None):
    namespace = dict(extra_names or {})
    exec(textwrap.dedent(code), namespace)
    return namespace


def findfile(filename, subdir=None):
    if filename.startswith("/"):
        return filename
    return "/".join([TEST_HOME_DIR, *([subdir] if subdir else []), filename])


def iter_builtin_types():
    import builtins

    return (value for value in vars(builtins).values() if isinstance(value, type))


def optim_args_from_interpreter_flags():
    return []


def python_is_optimized():
    return True


def load_package_tests(package_folder, loader, suite, pattern):
    """Adds the tests of the package's modules, of which the runner knows."""
    package = package_folder.strip("/").replace("/", ".")
    for name in sorted(import_helper.extra_modules):
        parent, _, child = name.rpartition(".")
        if parent == package and child.startswith("test"):
            suite.addTests(loader.loadTestsFromModule(import_helper.import_module(name)))
    return suite
