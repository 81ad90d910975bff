# entry: attack
# data: null
# cpython: no
# expect: 5
"""Compiles bytes that are not UTF-8: cut, overlong, surrogates, beyond the last code point."""


def attack(_):
    errors = 0
    for body in (b"\xff", b"\xc3", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"):
        try:
            compile(b"x = '" + body + b"'", "x", "exec")
        except (SyntaxError, ValueError):
            errors += 1
    return errors
