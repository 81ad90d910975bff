"""One thread: locks are always free, and a wait that nothing can end is an error."""

from _thread import allocate_lock as Lock, get_ident

__all__ = ["Condition", "Lock", "RLock", "Semaphore", "current_thread", "get_ident", "local"]


class RLock:
    def acquire(self, blocking=True, timeout=-1):
        return True

    def release(self):
        pass

    __enter__ = acquire

    def __exit__(self, *exc):
        pass


class Condition(RLock):
    def __init__(self, lock=None):
        pass

    def wait(self, timeout=None):
        if timeout is None:
            raise RuntimeError("a wait without a timeout never ends: there is only one thread")
        from time import sleep

        sleep(timeout)
        return False

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if self._value == 0:
            if blocking and timeout is None:
                raise RuntimeError("a wait without a timeout never ends: there is only one thread")
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    __enter__ = acquire

    def __exit__(self, *exc):
        self.release()


class local:
    pass


class _MainThread:
    name = "MainThread"
    daemon = False
    ident = 1


_main = _MainThread()


def current_thread():
    return _main
