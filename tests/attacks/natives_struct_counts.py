# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Gives `struct` counts that overflow sizes, and formats that are none."""

import struct


def attack(_):
    for text in ("2147483648x", "4294967296x", "9" * 30 + "x", "4294967295d", "1073741824i", "99999999999s",
                 "x" * 10000,
                 "1" * 100 + "p", "\ud800", "\0", "<", "@@", "5", "n", "<n", "P", "e" * 100, "0s", "0p",
                 "?" * 3):
        for call in (lambda: struct.calcsize(text), lambda: struct.unpack(text, b""),
                     lambda: struct.unpack_from(text, b"", 2**31)):
            try:
                call()
            except (struct.error, OverflowError, ValueError, UnicodeError, MemoryError, TypeError):
                continue
    return "ended"
