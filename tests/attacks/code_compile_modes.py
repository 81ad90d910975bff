# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Calls `compile` with wrong modes, flags and sources of every type."""


def attack(_):
    sources = ["1", b"1", bytearray(b"1"), memoryview(b"1"), "\0", b"\xff", 1, None, "\ud800", "a\0b",
               b"# coding: x\n1", ""]
    for source in sources:
        for mode in ("exec", "eval", "single", "func_type", "", "x", None):
            for flags in (0, 0x400, 0x1000, 0x2000, 0x10000, 2**31, -1, 2**70):
                for optimize in (-1, 0, 2, 9, 2**70):
                    try:
                        compile(source, "x", mode, flags, True, optimize)
                    except (ValueError, TypeError, SyntaxError, OverflowError):
                        continue
    return "ended"
