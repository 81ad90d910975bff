"""Makes up the surroundings that CPython's tests count on: files that are only read, and modules
that skip the test which uses them."""

import builtins
import errno
import io
import operator
import os
import sys
import types
import unittest


def _no_trace(function):
    if function is not None:
        raise unittest.SkipTest("no tracing")


# doctest and pickle count on these.
sys.gettrace = sys.getprofile = lambda: None
sys.settrace = sys.setprofile = _no_trace
sys.audit = sys.addaudithook = lambda *args: None


def hold(files):
    """`open` finds these files, a mapping of paths to hexadecimal bytes, and no others."""

    def open(file, mode="r", *args, **kwargs):
        if mode.strip("bt") != "r":
            raise unittest.SkipTest("no files")
        path = os.path.abspath(file)
        if path not in files:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", file)
        data = bytes.fromhex(files[path])
        return io.BytesIO(data) if "b" in mode else io.StringIO(data.decode())

    def listdir(path="."):
        folder = os.path.abspath(path) + "/"
        return [name.removeprefix(folder) for name in files if name.startswith(folder)]

    builtins.open = io.open = open
    os.listdir = listdir


class Absent(types.ModuleType):
    """Can be imported, and its names with it, as tests do on their first lines, and no more."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return AbsentName(f"{self.__name__}.{name}")


class AbsentName:
    """Skips the test that uses it."""

    def __init__(self, name):
        self.__name = name

    def __call__(self, *args, **kwargs):
        raise unittest.SkipTest(f"no {self.__name}")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise unittest.SkipTest(f"no {self.__name}")


ABSENT = """
    _string argparse asyncio concurrent concurrent.futures concurrent.futures.thread ctypes dbm dis
    faulthandler http http.client http.cookies importlib.abc importlib.machinery importlib.util logging
    mailbox marshal multiprocessing opcode optparse pathlib pickletools pydoc select shelve shutil signal
    socket sqlite3 subprocess symtable sysconfig token tokenize tracemalloc urllib.error urllib.request
"""

sys.modules["_operator"] = operator

for name in ABSENT.split():
    absent = sys.modules[name] = Absent(name)
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules.get(parent) or __import__(parent), child, absent)
