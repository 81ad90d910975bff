# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Compiles bytes that name encodings which do not exist, are not text, or differ from the bytes."""


def attack(_):
    for cookie in (b"utf-8", b"latin-1", b"ascii", b"utf-16", b"utf-7", b"rot13", b"zlib", b"hex", b"idna",
                   b"x" * 1000, b"\xff", b"", b"../os"):
        for body in (b"x = '\xe9'", b"x = '\xc3\xa9'", b"x = 1"):
            try:
                compile(b"# coding: " + cookie + b"\n" + body, "x", "exec")
            except (SyntaxError, UnicodeError, LookupError, ValueError):
                continue
    return "ended"
