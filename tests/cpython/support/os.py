"""An operating system with nothing in it but what tests name on their first lines."""

import errno
import sys
from abc import ABC, abstractmethod
from types import GenericAlias

name, linesep, devnull = "posix", "\n", "/dev/null"
sep, altsep, pathsep, curdir, pardir, extsep, defpath = "/", None, ":", ".", "..", ".", "/bin"
environ = {}
error = OSError


class PathLike(ABC):
    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if not hasattr(type(path), "__fspath__"):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    path = type(path).__fspath__(path)
    if not isinstance(path, (str, bytes)):
        raise TypeError(f"expected __fspath__() to return str or bytes, not {type(path).__name__}")
    return path


def fsencode(path):
    path = fspath(path)
    return path.encode("utf-8", "surrogateescape") if isinstance(path, str) else path


def fsdecode(path):
    path = fspath(path)
    return path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else path


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return "/"


def getpid():
    return 1


def isatty(fd):
    return False


def urandom(size):
    import random

    return random.SystemRandom().randbytes(size)


def _no_file(path, *args, **kwargs):
    raise FileNotFoundError(errno.ENOENT, "No such file or directory", path)


stat = lstat = readlink = listdir = scandir = _no_file


def remove(path):
    """There is nothing to remove, when a test that could not make a file tidies up."""


unlink = rmdir = remove


class DirEntry:
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


def __getattr__(name):
    if name in ("fork", "pipe", "register_at_fork", "set_blocking", "uname") or name.startswith("_"):
        raise AttributeError(name)
    import unittest

    raise unittest.SkipTest(f"no os.{name}")


import posixpath as path

sys.modules["os.path"] = path
