# entry: attack
# data: null
# cpython: no
# expect: []
"""Gives code a library's file name as str, bytes, buffer or path. The compiler takes none of them."""


class Name(str):
    def startswith(self, *args):
        return False


class Path:
    def __fspath__(self):
        return "<frozen json>"


def attack(_):
    reached = []
    for name in ["<frozen json>", "<frozen x", Name("<frozen json>"), b"<frozen json>",
                 bytearray(b"<frozen json>"),
                 memoryview(b"<frozen json>"), Path(), "codecs", "copyreg", "_thread", "_frozen_importlib"]:
        try:
            exec(compile("import os", name, "exec"), {})
        except (ImportError, TypeError, ValueError):
            continue
        reached.append(f"{type(name).__name__} {name!r:.20}")
    return reached
