# entry: f
# data: "first line\nsecond\r\nthird\rlast é"

import io
import sys


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, OSError) as error:
        return type(error).__name__


def f(text):
    s = io.StringIO("abc")
    log = [s.read(1), s.tell(), s.read(), s.read(), s.seek(0), s.write("XYZW"), s.getvalue(), s.seek(2), s.truncate(),
        s.getvalue(), s.readable(), s.writable(), s.seekable()]
    lines = io.StringIO(text)
    lines_universal = io.StringIO(text, newline=None)
    append = io.StringIO()
    print("a", 1, file=append)
    append.writelines(["x\n", "y"])
    append.seek(0, io.SEEK_END)
    append.write("end")
    append.seek(0)
    b = io.BytesIO(b"hello\nworld\n")
    blog = [b.read(2), b.readline(), b.read1(3), b.tell(), b.seek(-3, 2), b.read(), b.seek(0), b.readlines(),
        b.getvalue()]
    b.seek(20)
    b.write(b"!")
    view = b.getbuffer()
    view[0:1] = b"J"
    changed = b.getvalue()
    view.release()
    into = bytearray(4)
    source = io.BytesIO(b"abcdef")
    count = [source.readinto(into), bytes(into), source.readinto(into), bytes(into)]
    wrapper = io.TextIOWrapper(io.BytesIO("é\nb\n".encode()), encoding="utf-8")
    wrapped = [wrapper.readline(), wrapper.read(), wrapper.encoding]
    out = io.BytesIO()
    w = io.TextIOWrapper(out, encoding="utf-8", newline="\r\n", write_through=True)
    w.write("a\né")
    w.flush()
    reader = io.BufferedReader(io.BytesIO(b"0123456789"), buffer_size=4)
    buffered = [reader.peek(1)[:1], reader.read(3), reader.read1(2) != b"", reader.tell() > 3]
    closed = io.StringIO("x")
    closed.close()
    with io.StringIO("managed") as managed:
        inside = managed.read()
    old, sys.stdout = sys.stdout, io.StringIO()
    print("into a buffer")
    captured, sys.stdout = sys.stdout.getvalue(), old
    return {
        "string": log, "lines": [lines.readline(), lines.readlines(), list(io.StringIO("a\nb")), [*lines_universal],
            io.StringIO(text).readline(3), io.StringIO("a\nb\nc").readlines(3)],
        "append": [append.read(), append.getvalue()], "bytes": blog, "changed": changed, "into": count,
        "wrapped": wrapped, "out": out.getvalue(), "buffered": buffered,
        "closed": [closed.closed, refused(lambda: closed.read()), managed.closed, inside,
            refused(lambda: managed.getvalue())], "captured": captured,
        "refused": [refused(lambda: io.StringIO(b"x")), refused(lambda: io.StringIO().write(b"x")),
            refused(lambda: io.BytesIO().write("x")), refused(lambda: io.BytesIO("x")),
            refused(lambda: io.StringIO("abc").seek(-1)), refused(lambda: io.StringIO("abc").seek(1, 1)),
            refused(lambda: io.BytesIO(b"a").seek(-5))],
        "types": [isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), isinstance(b, io.BufferedIOBase), io.SEEK_SET,
            io.SEEK_CUR, issubclass(io.UnsupportedOperation, OSError), s.isatty(), s.line_buffering, s.newlines,
            io.DEFAULT_BUFFER_SIZE > 100],
        "newline": [io.StringIO("a\r\nb", newline="").readlines(), io.StringIO("a\r\nb\rc", newline="\r").readlines()],
        "iterate": [line.strip() for line in io.BytesIO(b"a \n b\n")],
    }
