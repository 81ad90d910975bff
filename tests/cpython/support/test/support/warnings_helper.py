"""Warnings, recorded and compared."""

import contextlib
import functools
import re
import sys
import warnings


def ignore_warnings(*, category, message=""):
    def decorator(test):
        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", category=category, message=message)
                return test(*args, **kwargs)

        return wrapper

    return decorator


class WarningsRecorder:
    """The last warning's attributes, and all of them as a list."""

    def __init__(self, warnings_list):
        self._all = warnings_list
        self._from = 0

    def __getattr__(self, attr):
        if self.warnings:
            return getattr(self.warnings[-1], attr)
        if attr in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f"{self!r} has no attribute {attr!r}")

    @property
    def warnings(self):
        return self._all[self._from :]

    def reset(self):
        self._from = len(self._all)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    """Each filter is met by a warning, and, unless quiet, each warning by a filter."""
    if quiet is None:
        quiet = not filters
    filters = filters or (("", Warning),)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield WarningsRecorder(caught)
    rest, missing = [warning.message for warning in caught], []
    for text, category in filters:
        met = [
            message
            for message in rest
            if re.match(text, str(message), re.I) and issubclass(message.__class__, category)
        ]
        if not met and not quiet:
            missing.append((text, category.__name__))
        rest = [message for message in rest if message not in met]
    if rest and not quiet:
        raise AssertionError(f"unhandled warning {rest[0]}")
    if missing:
        raise AssertionError(f"filter ({missing[0][0]!r}, {missing[0][1]}) did not catch any warning")


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(caught, [])


def check_no_resource_warning(testcase):
    return check_no_warnings(testcase, category=ResourceWarning)


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(caught), 1, caught)
    warning = caught[0]
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning))
    if errtext:
        testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.filename, "<testcase>")
    testcase.assertIsNotNone(warning.lineno)
    if lineno is not None:
        testcase.assertEqual(warning.lineno, lineno)


@contextlib.contextmanager
def save_restore_warnings_filters():
    old = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = old


