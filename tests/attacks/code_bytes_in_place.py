# entry: attack
# data: null
# cpython: no
# expect: []
"""Writes into the bytes, constants and names of a code object, where they lie."""

import array
import struct


def attack(_):
    code = attack.__code__
    changed = []
    for what, call in {
        "view": lambda: memoryview(code.co_code).__setitem__(0, 255),
        "cast": lambda: memoryview(code.co_code).cast("B").__setitem__(slice(0, 2), b"zz"),
        "pack": lambda: struct.pack_into("B", code.co_code, 0, 255),
        "consts": lambda: code.co_consts.__setitem__(0, 1),
        "names": lambda: code.co_names.__iadd__(("os",)),
        "attribute": lambda: setattr(code, "co_code", b""),
        "adaptive": lambda: memoryview(code._co_code_adaptive).__setitem__(0, 255),
        "array": lambda: array.array("B", code.co_code).__setitem__(0, 255) or exec(code.co_code),
    }.items():
        try:
            call()
        except (TypeError, AttributeError, struct.error, SyntaxError, ValueError, BufferError):
            continue
        changed.append(what)
    return changed
