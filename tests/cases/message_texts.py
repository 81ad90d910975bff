# entry: f
# data: null
# cpython: 3.14
# expect: ["ZeroDivisionError: division by zero", "ZeroDivisionError: division by zero", "ZeroDivisionError: division by zero", "ZeroDivisionError: zero to a negative power", "ZeroDivisionError: division by zero", "ZeroDivisionError: division by zero", "KeyError: 'b'", "KeyError: 3", "KeyError: 'zz'", "IndexError: list index out of range", "IndexError: pop from empty list", "KeyError: 'popitem(): dictionary is empty'", "KeyError: 'pop from an empty set'", "ValueError: substring not found", "TypeError: list indices must be integers or slices, not str", "TypeError: string indices must be integers, not 'str'", "ValueError: invalid literal for int() with base 10: '12a'", "ValueError: invalid literal for int() with base 10: ''", "ValueError: invalid literal for int() with base 8: '99999'", "ValueError: int() base must be >= 2 and <= 36, or 0", "ValueError: could not convert string to float: 'abc'", "ValueError: cannot convert float NaN to integer", "OverflowError: cannot convert float infinity to integer", "ValueError: complex() arg is a malformed string", "ValueError: chr() arg not in range(0x110000)", "TypeError: ord() expected a character, but string of length 2 found", "TypeError: ord() expected a character, but string of length 0 found", "ValueError: bytes must be in range(0, 256)", "ValueError: negative count", "TypeError: can only concatenate str (not \"int\") to str", "TypeError: can only concatenate str (not \"NoneType\") to str", "TypeError: unsupported operand type(s) for +: 'int' and 'str'", "TypeError: can't multiply sequence by non-int of type 'str'", "TypeError: bad operand type for unary -: 'str'", "TypeError: 'str' object is not callable", "TypeError: 'NoneType' object is not callable", "TypeError: 'Thing' object is not callable", "TypeError: object of type 'int' has no len()", "TypeError: object of type 'NoneType' has no len()", "TypeError: unsupported operand type(s) for +: 'int' and 'str'", "TypeError: unsupported operand type(s) for +: 'int' and 'list'", "TypeError: 'int' object is not iterable", "AttributeError: 'Thing' object has no attribute 'metod'", "AttributeError: 'Thing' object has no attribute 'x'", "AttributeError: type object 'Thing' has no attribute 'y'", "AttributeError: module 'json' has no attribute 'nope'", "NameError: name 'undefined_name' is not defined", "TypeError: must be real number, not str", "ValueError: factorial() not defined for negative values", "TypeError: type str doesn't define __round__ method", "TypeError: bad operand type for abs(): 'NoneType'", "ValueError: range() arg 3 must not be zero", "TypeError: 'str' object cannot be interpreted as an integer", "IndexError: list index out of range", "TypeError: object is not iterable", "ValueError: dictionary update sequence element #0 has length 3; 2 is required", "StopIteration: ", "IndexError: Replacement index 1 out of range for positional args tuple", "KeyError: 'a'", "TypeError: %d format: a real number is required, not str", "TypeError: not enough arguments for format string", "TypeError: not all arguments converted during string formatting", "KeyError: 'a'", "ValueError: Unknown format code 'z' for object of type 'int'", "ValueError: Unknown format code 'd' for object of type 'str'", "ValueError: Unknown format code 'd' for object of type 'float'", "LookupError: unknown encoding: nope", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte", "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)", "TypeError: sequence item 0: expected str instance, int found", "TypeError: can only join an iterable", "ValueError: empty separator", "TypeError: The fill character must be exactly one character long", "TypeError: sequence item 1: expected str instance, NoneType found", "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union", "TypeError: issubclass() arg 1 must be a class", "TypeError: unhashable type: 'list'", "AttributeError: 'int' object has no attribute 'nope'", "TypeError: attribute name must be string, not 'int'", "SyntaxError: invalid syntax (<string>, line 1)", "SyntaxError: invalid syntax (<string>, line 1)", "TypeError: 'int' object is not iterable", "TypeError: map() must have at least two arguments.", "TypeError: 'int' object is not iterable", "TypeError: '<' not supported between instances of 'str' and 'int'", "TypeError: 'str' object cannot be interpreted as an integer", "TypeError: 'int' object is not iterable", "TypeError: Value after * must be an iterable, not NoneType", "KeyError: 'b'", "TypeError: unsupported operand type(s) for +: 'object' and 'int'", "TypeError: unsupported operand type(s) for @: 'int' and 'int'", "TypeError: bad operand type for unary ~: 'str'", "NameError: name 'not_here' is not defined", "ValueError: bytes must be in range(0, 256)", "OverflowError: int too big to convert", "OverflowError: can't convert negative int to unsigned", "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'", "ValueError: base is not invertible for the given modulus", "ValueError: expected a positive input", "ValueError: expected a nonnegative input, got -1.0", "OverflowError: math range error", "OverflowError: int too large to convert to float", "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit"]

import json
import math


class Thing:
    def method(self):
        pass


def message(action):
    try:
        return ["no error", action()]
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def f(_):
    d, items, text = {"a": 1}, [1, 2, 3], "abc"
    thing = Thing()
    return [message(action) for action in (
        lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 0 ** -1, lambda: divmod(1, 0), lambda: 1 / 0j,
        lambda: d["b"], lambda: d[3], lambda: d.pop("zz"), lambda: items[7],
        lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: text.index("z"), lambda: items["0"],
        lambda: text["0"],
        lambda: int("12a"), lambda: int(""), lambda: int("9" * 5, 8), lambda: int("1", 99), lambda: float("abc"),
        lambda: int(float("nan")),
        lambda: int(float("inf")), lambda: complex("1+"), lambda: chr(-1), lambda: ord("ab"), lambda: ord(""),
        lambda: bytes([256]),
        lambda: bytes(-1), lambda: text + 1, lambda: text + None, lambda: 1 + text, lambda: text * text, lambda: -text,
        lambda: text(), lambda: None(), lambda: thing(), lambda: len(5), lambda: len(None), lambda: sum(["a"]),
        lambda: sum([[1], [2]]),
        lambda: sorted(5), lambda: thing.metod(), lambda: thing.x, lambda: Thing.y, lambda: json.nope,
        lambda: undefined_name,
        lambda: math.sqrt("4"), lambda: math.factorial(-1), lambda: round("1"), lambda: abs(None),
        lambda: range(1, 2, 0), lambda: range("a"),
        lambda: list(range(10))[10], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: next(iter(())),
        lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "%d" % "x", lambda: "%s %s" % 1,
        lambda: "%s" % (1, 2), lambda: "%(a)s" % {},
        lambda: f"{1:zz}", lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: "a".encode("nope"),
        lambda: b"\xff".decode(), lambda: b"\xff".decode("ascii"),
        lambda: "a".join([1]), lambda: "a".join(5), lambda: text.split(""), lambda: text.ljust(5, "ab"),
        lambda: " ".join(["a", None]),
        lambda: isinstance(1, "int"), lambda: issubclass(1, int), lambda: hash([]), lambda: getattr(5, "nope"),
        lambda: setattr(5, 1, 2),
        lambda: exec("x = = 1"), lambda: eval("1 +"), lambda: zip(1), lambda: map(5), lambda: enumerate(5),
        lambda: [3, "a"].sort(), lambda: items.insert("a", 1), lambda: iter(3),
        lambda: [*None], lambda: dict(a=1)["b"], lambda: object() + 1, lambda: 3 @ 4, lambda: ~"a", lambda: not_here.x,
        lambda: int.from_bytes([256], "big"), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"),
        lambda: 2 ** "a", lambda: pow(2, -1, 4),
        lambda: math.log(0), lambda: math.sqrt(-1), lambda: math.exp(1000), lambda: float(10 ** 400),
        lambda: int("1" * 5000),
    )]
