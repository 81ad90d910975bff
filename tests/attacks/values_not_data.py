# entry: attack
# data: null
# cpython: no
# expect: 24
"""Returns, one after the other, all kinds of objects that are no data, through the front door of `json`."""

import collections
import io
import json
import re


def attack(_):
    refused = 0
    for value in (object(), type, len, attack, json, range(3), slice(1), memoryview(b"x"), iter([]),
                  (x for x in ()), map(abs, []), zip(), {}.keys(),
                  {}.items(), property(), NotImplemented, ..., re.compile("x"), io.StringIO(), ValueError(),
                  {1, 2}, b"x", 1j, collections.deque()):
        try:
            json.dumps(value)
        except TypeError:
            refused += 1
    return refused
