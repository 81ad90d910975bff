# entry: f
# data: "[4]"
# policy: {"modules": {"math": ["sqrt", "pi"], "json": ["loads", "decoder"], "collections": "any", "dataclasses": ["dataclass"], "sys": ["version_info"]}}
# violations: []
# expect: [[2.0, 3], {"b": 1}, [], ["pi", "sqrt"], 3, "P(x=1)", "module 'math' has no attribute 'sqroot'"]
# cpython: no
"""A program that takes the members it may; what it does not take is not there."""

import collections.abc
import dataclasses
import json
import json.decoder
import math
import sys
from math import pi, sqrt


@dataclasses.dataclass
class P:
    x: int


def f(text):
    [number] = json.loads(text)
    try:
        error = math.sqroot
    except AttributeError as caught:
        error = str(caught)
    return [
        [math.sqrt(number), int(pi)],
        dict(collections.Counter("b")),
        json.decoder.JSONDecoder().decode("[]"),
        [name for name in dir(math) if name[0] != "_"],
        sys.version_info.major,
        repr(P(1)),
        error,
    ]
