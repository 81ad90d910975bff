"""What tests run in, and what runs them."""

import contextlib
import functools
import gc
import io
import locale
import sys
import textwrap
import time
import types
import unittest



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


@contextlib.contextmanager
def run_with_locale(category, *names):
    """The first of the locales that there is. Decorates, too."""
    category = getattr(locale, category)
    for name in names:
        try:
            locale.setlocale(category, name)
        except locale.Error:
            continue
        yield
        return
    raise unittest.SkipTest(f"none of the locales {names}")


def run_with_locales(category, *names):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            ran = False
            for name in names:
                with contextlib.suppress(unittest.SkipTest), run_with_locale(category, name):
                    ran = True
                    with self.subTest(locale=name):
                        test(self, *args, **kwargs)
            if not ran:
                self.skipTest(f"none of the locales {names}")

        return wrapper

    return decorator


def run_with_tz(tz):
    return unittest.skipUnless(tz == "UTC", "no time zone but UTC")


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


def gc_collect():
    for _ in range(3):
        gc.collect()


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


def run_code(code, extra_names=None):
    namespace = dict(extra_names or {})
    exec(textwrap.dedent(code), namespace)
    return namespace
