# entry: f
# data: null
# cpython: no
# expect: ["UnboundLocalError: local variable 'value' referenced before assignment", "TypeError: Cannot add list and str", "TypeError: can only concatenate tuple (not 'list') to tuple", "TypeError: a bytes-like object is required, not 'str'", "TypeError: unhashable type: 'list'", "TypeError: append expected 1 argument, got 2", "TypeError: upper expected 0 arguments, got 1", "TypeError: join expected 1 argument, got 0", "TypeError: replace expected at least 2 arguments, got 1", "TypeError: Expected type 'str' but 'int' found.", "TypeError: Expected type 'str' but 'int' found.", "TypeError: Expected type 'str' but 'int' found.", "TypeError: len expected 1 argument, got 0", "ValueError: '9' is not in list", "ValueError: '9' is not in list", "TypeError: sort expected 0 arguments, got 1", "TypeError: argument to reversed() must be a sequence", "TypeError: 'int' object is not callable", "TypeError: 'int' object is not iterable", "TypeError: draw() got an unexpected keyword argument 'color'", "TypeError: class Shape without an implementation for abstract method 'area'", "RecursionError: maximum recursion depth exceeded ", "TypeError: exceptions must be classes or instances deriving from BaseException, not int", "TypeError: issubclass() arg 1 must be a class", "OverflowError: math range error", "TypeError: complex() second arg can't be a string", "IndexError: index out of range", "TypeError: Expected type 'str' but 'int' found.", "TypeError: Expected type 'str' but 'int' found.", "TypeError: Expected type 'str' but 'int' found.", "TypeError: expected string got 'int'", "InvalidOperation: Invalid literal for Decimal: 'x'", "DivisionByZero: x / 0", "JSONDecodeError: Invalid control character U+000A at: line 1 column 2 (char 1)", "JSONDecodeError: Invalid \\escape: U+0078: line 1 column 2 (char 1)", "TypeError: __init_subclass__() got an unexpected keyword argument 'key'", "TypeError: bases must be types", "TypeError: multiple bases have instance layout conflict"]

"""Errors of the right type whose text is not CPython 3.14's."""

import io
import json
import re
from abc import ABC, abstractmethod
from decimal import Decimal


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Plain:
    pass


def draw(colour):
    return colour


def unbound():
    if False:
        value = 1
    return value


def forever(n):
    return forever(n + 1)


def raises_a_number():
    raise 5


def catches_a_text():
    try:
        1 / 0
    except "ZeroDivisionError":
        pass


def assigns_a_slice():
    items = [1]
    items[0:1] = 5


def message(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(_):
    return [message(action) for action in (
        unbound, lambda: [1] + "a", lambda: () + [], lambda: b"a" + "a", lambda: {[]: 1}, lambda: [].append(1, 2),
        lambda: "a".upper(1), lambda: "".join(), lambda: "abc".replace("a"),
        lambda: "abc".find(1), lambda: "abc".strip(1), lambda: "abc".split(1), lambda: len(), lambda: [].index(9),
        lambda: [].remove(9), lambda: [].sort(len), lambda: reversed({1}), lambda: iter(5, 0), assigns_a_slice,
        lambda: draw(color=1), Shape, lambda: forever(0), raises_a_number, catches_a_text, lambda: 10.0 ** 400,
        lambda: complex(1, "a"), lambda: bytearray(b"a")[5],
        lambda: print(sep=1), lambda: input(1, 2), lambda: io.StringIO(5), lambda: re.sub("a", 1, "a"),
        lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: json.loads('"\n"'), lambda: json.loads('"\\x"'),
        lambda: type("X", (), {}, key=1), lambda: type("X", (5,), {}), lambda: type("X", (int, str), {}),
    )]
