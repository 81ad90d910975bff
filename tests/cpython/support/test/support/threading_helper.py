"""There is one thread."""

import contextlib
import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest("no threads")
    return unittest.skip("no threads")


def reap_threads(test):
    return test


def start_threads(*args, **kwargs):
    raise unittest.SkipTest("no threads")


run_concurrently = join_thread = start_threads


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


def threading_setup():
    return ()


def threading_cleanup(*original):
    pass
