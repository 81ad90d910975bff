"""Runs cases under the installed CPython: JSON lines in, JSON lines out.

Asked for {"source", "entry", "data"}, it answers with the case's class, value view, output and error.
The value view is that of crate/protocol/src/view.rs.
"""

import contextlib
import contextvars
import io
import json
import linecache
import os
import sys
import traceback
import types
import warnings
from array import array
from datetime import date, datetime, time, timedelta

FILENAME = "main.py"


def answer(case):
    out, err = io.StringIO(), io.StringIO()
    with warnings.catch_warnings(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        ending = contextvars.Context().run(run, **case)
    nothing = {"class": "ok", "value": None, "error": None}
    return nothing | ending | {"stdout": out.getvalue(), "stderr": err.getvalue(), "version": sys.version_info[:2]}


def run(source, entry, data):
    linecache.cache[FILENAME] = (len(source), None, source.splitlines(keepends=True), FILENAME)
    module = sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        code = compile(source, FILENAME, "exec", dont_inherit=True)
    except SyntaxError as error:
        return {"class": "syntax", "error": describe(error)}
    try:
        exec(code, vars(module))
        value = getattr(module, entry)(json.loads(data))
        if hasattr(value, "send"):
            value = list(value)
    except BaseException as error:
        return {"class": "error", "error": describe(error)}
    try:
        return {"value": view(value)}
    except (TypeError, RecursionError):
        return {"class": "value"}


def view(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if type(value) is int:
        return value if abs(value) < 2**53 else {"$int": str(value)}
    if type(value) is float:
        if value != value:
            return {"$float": "nan"}
        if value in (float("inf"), float("-inf")):
            return {"$float": "inf" if value > 0 else "-inf"}
        return value
    if type(value) is complex:
        return {"$complex": [view(value.real), view(value.imag)]}
    if type(value) in (bytes, bytearray):
        return {"$bytes": value.hex()}
    if type(value) in (date, datetime, time):
        return {f"${type(value).__name__}": value.isoformat()}
    if type(value) is timedelta:
        return {"$timedelta": [value.days, value.seconds, value.microseconds]}
    if type(value) is array:
        return {"$array": [value.typecode, [view(item) for item in value]]}
    if type(value) in (list, tuple):
        return [view(item) for item in value]
    if type(value) in (set, frozenset):
        # The canonical order of small ints and short strings is their own.
        return {f"${type(value).__name__}": [view(item) for item in sorted(value)]}
    if type(value) is dict:
        if all(type(key) is str and not key.startswith("$") for key in value):
            return {key: view(item) for key, item in value.items()}
        return {"$dict": [[view(key), view(item)] for key, item in value.items()]}
    raise TypeError(f"object of type {type(value).__name__}")


def describe(error):
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = f"{kind.__module__}.{name}"
    try:
        message = str(error)
    except Exception:
        message = "<exception str() failed>"
    report = traceback.TracebackException.from_exception(error, compact=True)
    keep_user_frames(report)
    return {"type": name, "message": message, "rendered": "".join(report.format())}


def keep_user_frames(report):
    if report is None:
        return
    if report.stack:
        user = [frame for frame in report.stack if is_user_file(frame.filename)]
        report.stack = traceback.StackSummary.from_list(user)
    for linked in (report.__cause__, report.__context__, *(report.exceptions or ())):
        keep_user_frames(linked)


def is_user_file(filename):
    """The library and this file have a full path; the case and what it compiles itself have none."""
    return not os.path.isabs(filename) and not filename.startswith("<frozen ")


if __name__ == "__main__":
    for line in sys.stdin.read().splitlines():
        print(json.dumps(answer(json.loads(line))), flush=True)
