# entry: attack
# data: null
# cpython: no
# expect: 6
"""Makes functions with cells that are missing, too many, or of another kind."""

import types


def outer():
    x = 1

    def inner():
        return x

    return inner


def attack(_):
    inner = outer()
    errors = 0
    for closure in (None, (), (1,), inner.__closure__ * 2, [types.CellType()], (types.CellType(),)):
        try:
            types.FunctionType(inner.__code__, {}, "f", (), closure)()
        except (TypeError, ValueError, NameError):
            errors += 1
    return errors
