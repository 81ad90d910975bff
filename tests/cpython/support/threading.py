"""One thread: locks are free, and who needs a second one is skipped."""

import unittest


class Lock:
    _count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        self._count -= 1

    def locked(self):
        return self._count > 0

    _is_owned = locked
    __enter__ = acquire

    def __exit__(self, *exc):
        self.release()


RLock = Lock
TIMEOUT_MAX = 1e9


class local:
    pass


class Event:
    _set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        return self._set


def get_ident():
    return 1


get_native_id = get_ident


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name == "Thread":
        return _Thread
    raise unittest.SkipTest(f"no threading.{name}")


class _Thread:
    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest("no threads")
