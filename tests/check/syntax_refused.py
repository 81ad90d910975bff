# policy: {"syntax": ["class", "async", "yield", "walrus", "try_star", "import_star", "match", "private_name"]}
"""Some kinds of syntax, and names that begin with an underscore."""

from math import *
import math as _math


class Point:
    def __init__(self, _x):
        self.y = (z := 1)

    def __helper(self):
        yield self.y


async def later(_):
    match _:
        case {"a": _b, **_rest}:
            pass
    try:
        pass
    except* ValueError as _e:
        await _e
