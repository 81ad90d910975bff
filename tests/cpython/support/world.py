"""Makes up the surroundings that CPython's tests count on: files that are only read, and modules
that skip the test which uses them."""

import ast
import builtins
import errno
import io
import os
import sys
import types
import unittest
import warnings


def _no_trace(function):
    if function is not None:
        raise unittest.SkipTest("no tracing")


# doctest and pickle count on these.
sys.gettrace = sys.getprofile = lambda: None
sys.settrace = sys.setprofile = _no_trace
sys.audit = sys.addaudithook = lambda *args: None


def hold(files):
    """`open` finds these files, a mapping of paths to hexadecimal bytes, and no others."""

    def open(file, mode="r", buffering=-1, encoding="utf-8", errors=None, newline=None, **kwargs):
        if mode.strip("bt") != "r":
            raise unittest.SkipTest("no files")
        path = os.path.abspath(file)
        if path not in files:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", file)
        stream = io.BytesIO(bytes.fromhex(files[path]))
        return stream if "b" in mode else io.TextIOWrapper(stream, encoding or "utf-8", errors, newline)

    def listdir(path="."):
        folder = os.path.abspath(path) + "/"
        return [name.removeprefix(folder) for name in files if name.startswith(folder)]

    # Like the native one it does not become a method.
    builtins.open = io.open = staticmethod(open)
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
        self.__name = self.__name__ = name

    def __call__(self, *args, **kwargs):
        raise unittest.SkipTest(f"no {self.__name}")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise unittest.SkipTest(f"no {self.__name}")

    __getitem__ = __add__ = __mul__ = __index__ = __call__

    def __mro_entries__(self, bases):
        return ()


ABSENT = """
    _datetime _pyio _string _testinternalcapi argparse asyncio asyncio.events
    concurrent concurrent.futures concurrent.futures.thread ctypes dbm dis email email.message encodings
    encodings.aliases faulthandler filecmp fileinput http http.client http.cookies importlib.abc
    importlib.machinery importlib.util logging lzma mailbox marshal multiprocessing multiprocessing.managers
    multiprocessing.pool multiprocessing.queues multiprocessing.shared_memory opcode optparse pickletools
    pydoc select shelve signal site socket sqlite3 subprocess symtable tkinter token tokenize
    tracemalloc urllib.error urllib.request
"""

# The library's warnings would look for their state in the module that a test names.
warnings._set_module = lambda module: None
# A test looks for the library's files beside this one; there are none.
ast.__file__ = "/ast.py"

for name in ABSENT.split():
    absent = sys.modules[name] = Absent(name)
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules.get(parent) or __import__(parent), child, absent)
