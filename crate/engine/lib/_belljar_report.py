"""Describes an uncaught exception: user frames only, text as CPython prints it."""

import linecache
import traceback

from _belljar import is_library
from traceback import StackSummary, TracebackException


def remember(filename, source):
    lines = [line + "\n" for line in source.split("\n")]
    linecache.cache[filename] = (len(source), None, lines, filename)


def describe(exc):
    walk = traceback._walk_tb_with_full_positions
    traceback._walk_tb_with_full_positions = lambda tb: _walk(tb, walk)
    try:
        report = TracebackException(type(exc), exc, exc.__traceback__, compact=True)
    finally:
        traceback._walk_tb_with_full_positions = walk
    _fold_repeated_frames(report)
    kind = type(exc)
    name = kind.__qualname__
    if kind.__module__ not in ("__main__", "builtins"):
        name = f"{kind.__module__}.{name}"
    try:
        message = str(exc)
    except Exception:
        message = "<exception str() failed>"
    frames = [_frame(entry) for entry in report.stack]
    return name, message, frames, "".join(report.format())


def _walk(tb, walk):
    """User frames only: the program would pay for looking up where in their code the others stand."""
    while tb is not None:
        if not is_library(tb.tb_frame.f_code.co_filename):
            yield next(walk(tb))
        tb = tb.tb_next


def _fold_repeated_frames(report):
    todo, seen = [report], set()
    while todo:
        report = todo.pop()
        if report is None or id(report) in seen:
            continue
        seen.add(id(report))
        if report.stack:
            report.stack = _Stack(report.stack)
        todo += [report.__cause__, report.__context__, *(report.exceptions or ())]


class _Stack(StackSummary):
    """Formats a frame once, however often a recursion repeats it."""

    def format_frame_summary(self, entry, **kwargs):
        key = (entry.filename, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno, entry.name)
        known = self.__dict__.setdefault("known", {})
        if key not in known:
            known[key] = super().format_frame_summary(entry, **kwargs)
        return known[key]


def _frame(entry):
    line = linecache.getline(entry.filename, entry.lineno).rstrip("\n")
    end = linecache.getline(entry.filename, entry.end_lineno or entry.lineno)
    return (
        entry.filename,
        entry.lineno,
        entry.name,
        _column(line, entry.colno),
        entry.end_lineno,
        _column(end, entry.end_colno),
        line or None,
    )


def _column(line, offset):
    """From a 0-based offset in UTF-8 bytes to a column in characters from 1."""
    if offset is None:
        return None
    return len(line.encode()[:offset].decode("utf-8", "replace")) + 1
