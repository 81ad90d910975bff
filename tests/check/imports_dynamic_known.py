# policy: {"modules": {"math": "any", "builtins": "any"}}
"""An import by a name that stands in the source."""

import builtins

NAME = "o" + "s"
load = __import__


def f():
    __import__("subprocess")
    load(NAME, fromlist=["path"])
    getattr(builtins, "__import__")("ctypes")
    (lambda: __builtins__["__import__"]("socket"))()
    return __import__(name="_thread")
