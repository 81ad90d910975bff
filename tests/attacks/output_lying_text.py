# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Writes texts of subclasses that lie about their length, encoding and parts."""

import sys


class Text(str):
    def __len__(self):
        return 10**9

    def __str__(self):
        return self

    def encode(self, *args):
        return b"other" * 10**9

    __iter__ = __getitem__ = None


def attack(_):
    for text in (Text("plain\n"), Text(""), Text("\ud800")):
        sys.stdout.write(text)
        print(text, sep=text, end=text)
    return "ended"
