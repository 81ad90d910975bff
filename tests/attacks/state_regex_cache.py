# entry: attack
# data: null
# cpython: no
# expect: [true, 1]
"""Fills the cache of compiled patterns with one that is not what it says."""

import re


def attack(_):
    before = re.match("a+", "aa") is not None
    for key in list(re._cache):
        re._cache[key] = re.compile("b")
    re.purge()
    re.compile = re.match = lambda *args: None
    return [before, 1 if re.match("a+", "aa") is None else 0]
