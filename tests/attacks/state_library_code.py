# entry: attack
# data: null
# cpython: no
# expect: ["a b", "patched"]
"""Replaces the code of a library function, so that everybody who has it runs another."""

import textwrap


def attack(_):
    before = textwrap.shorten("a b", 10)
    textwrap.shorten.__code__ = (lambda *args, **kwargs: "patched").__code__
    return [before, textwrap.shorten("a b", 10)]
