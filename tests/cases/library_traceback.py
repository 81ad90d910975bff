# entry: f
# data: 3

import io
import sys
import traceback


class Custom(Exception):
    def __str__(self):
        return "custom\ntext"


def level(n):
    if n == 0:
        raise ValueError("bottom")
    level(n - 1)


def caught(action):
    try:
        action()
    except BaseException as error:
        return error


def chained():
    try:
        level(0)
    except ValueError as error:
        raise KeyError("outer") from error


def f(n):
    error = caught(lambda: level(n))
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename == "main.py"]
    summary = traceback.TracebackException.from_exception(caught(chained))
    out = io.StringIO()
    traceback.print_exception(error, file=out, limit=-1)
    try:
        level(0)
    except ValueError:
        text = traceback.format_exc(limit=0)
        traceback.print_exc(file=io.StringIO())
    stack = traceback.extract_stack()
    made = traceback.FrameSummary("made.py", 7, "function", line="the line", lookup_line=False)
    group = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [KeyError("k")])])
    noted = ValueError("noted")
    noted.add_note("a note")
    noted.add_note("two\nlines")
    return {
        "frames": [[frame.name, frame.lineno, frame.line] for frame in own],
        "only": [traceback.format_exception_only(e) for e in (error, Custom(), KeyError("k"), ValueError(), noted,
                SyntaxError("bad", ("x.py", 3, 5, "a = = 1\n", 3, 6)), ExceptionGroup("g", [ValueError()]))],
        "last": out.getvalue().splitlines()[-1], "exc": text, "stack": [stack[-1].name, stack[-1].line],
        "summary": [summary.__cause__ is not None, str(summary), str(summary.__cause__), summary.__suppress_context__],
        "list": traceback.format_list([made, ("other.py", 3, "g", "text")]),
        "from list": [frame.name for frame in traceback.StackSummary.from_list([("a.py", 1, "f", "x")])],
        "group": [line for line in "".join(traceback.format_exception(group)).splitlines() if line.strip()][1:],
        "walk": [frame.f_code.co_name for frame, _ in traceback.walk_tb(error.__traceback__)][-n:],
        "none": traceback.format_exception_only(None, None),
        "context": "During handling" in "".join(traceback.format_exception(caught(lambda: (caught(chained),
                        level(0))))), "cause text": "direct cause" in "".join(summary.format()),
                        "tb": [error.__traceback__.tb_frame.f_code.co_name, error.__traceback__.tb_next.tb_lineno > 0],
                        "clear": traceback.clear_frames(error.__traceback__),
    }
