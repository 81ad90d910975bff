# entry: f
# data: null
# cpython: no
# expect: {"array": false, "closed file": [true, true], "codecs": ["é", 2], "compile takes no tree": "TypeError", "csv": "'it\\'s'\r\n", "delete": ["missing", "Thing"], "docstrings of builtins": [null, null, null], "errno": "OSError", "exceptions take any keyword": "ValueError()", "re": [1, 2, 2], "sizes": [true, "OverflowError", 0, 3], "slots of a set": "AttributeError", "string": [["{}", null, null, null]], "struct": "TypeError", "sys": ["unknown", "rustpython"], "tuple hash": false, "weakref": "weakproxy"}

"""Small things of the library that are not as in CPython 3.14."""

import array
import ast
import codecs
import copy
import csv
import io
import re
import string
import struct
import sys
import weakref


class Thing:
    pass


class Marked(set):
    __slots__ = ("mark",)


def closed(file):
    file.close()
    return file.writable()


def kind(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__


def f(_):
    match = re.compile("b").search("abc", 1, 2)
    out = io.StringIO()
    csv.writer(out, quotechar="'", doublequote=False, escapechar="\\").writerow(["it's"])
    thing, marked = Thing(), Marked()
    marked.mark = "a"
    try:
        del thing.missing
    except AttributeError as error:
        deleted = [error.name, type(error.obj).__name__]
    return {
        "docstrings of builtins": [len.__doc__, str.upper.__doc__, [].__doc__], "array": hasattr(array, "typecodes"),
        "re": [match.pos, match.endpos, re.search("b", "abc").endpos], "codecs": codecs.getdecoder("latin-1")(b"\xe9"),
        "csv": out.getvalue(), "string": list(string.Formatter().parse("{{}}")),
        "compile takes no tree": kind(lambda: compile(ast.parse("1"), "tree.py", "exec")),
        "exceptions take any keyword": kind(lambda: repr(ValueError(x=1))),
        "struct": kind(lambda: struct.pack("s", "text")), "errno": type(OSError(2, "gone")).__name__,
        "closed file": [closed(io.StringIO()), closed(io.BytesIO())], "slots of a set": kind(lambda: copy.copy(marked).mark),
        "weakref": type(weakref.proxy(thing)).__name__, "delete": deleted,
        "sizes": [
            sys.maxsize == 2**63 - 1, kind(lambda: "a b".split(None, sys.maxsize)), kind(lambda: [1].index(1, 0, sys.maxsize)),
            len([1, 2, 3][:sys.maxsize]),
        ],
        "sys": [sys.platform, sys.implementation.name], "tuple hash": hash((1, 2)) == -3550055125485641917,
    }
