# entry: attack
# data: null
# class: error
# cpython: no
"""Raises syntax errors with places and texts that no file has."""


class Text(str):
    def rstrip(self, *args):
        return self * 1000

    def __getitem__(self, key):
        raise IndexError


def attack(_):
    last = None
    for details in [("x", 1, 1, "x"), (None, None, None, None), (1, "a", -1, b"x"),
                    ("f", 2**70, 2**70, "x" * 1000, -5, -5), ("f", 1, 5, Text("a b"), 1, 2**40),
                    ("\ud800", 0, 0, "\ud800\t\ud800", 0, 0)]:
        error = SyntaxError("lies", details)
        error.print_file_and_line = error.msg = None
        error.__context__ = last
        last = error
    raise last
