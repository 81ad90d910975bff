"""There is one thread."""

import contextlib
import unittest

can_start_thread = False


def requires_working_threading(*, module=False):
    """Of a whole module those tests are skipped that make a thread, when they do."""
    return None if module else unittest.skip("no threads")


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
