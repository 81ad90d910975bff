# entry: attack
# data: null
# cpython: no
# expect: []
"""Names codecs that lead to other modules than codecs, and registers a search function that imports."""

import codecs


def attack(_):
    reached = []

    def search(name):
        try:
            reached.append(__import__("os").__name__)
        except ImportError:
            return None

    codecs.register(search)
    for name in ("os", "../os", "os.path", ".os", "encodings.os", "_imp", "mbcs", "\0", "\ud800",
                 "x" * 10_000, "aliases", "__init__"):
        for call in (lambda: codecs.lookup(name), lambda: "x".encode(name), lambda: b"x".decode(name)):
            try:
                reached.append(repr(call()))
            except (LookupError, ValueError, AttributeError, TypeError):
                continue
    return reached
