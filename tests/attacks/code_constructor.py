# entry: attack
# data: null
# cpython: no
# expect: ["TypeError", "TypeError", "TypeError", "TypeError"]
"""Makes a code object by hand. They come from the compiler alone."""

import types


def attack(_):
    code = attack.__code__
    errors = []
    for call in (
        lambda: types.CodeType(0, 0, 0, 0, 0, 0, b"", (), (), (), "", "", "", 0, b"", b""),
        lambda: type(code)(),
        lambda: object.__new__(types.CodeType),
        lambda: type("Code", (types.CodeType,), {}),
    ):
        try:
            errors.append(repr(call()))
        except Exception as error:
            errors.append(type(error).__name__)
    return errors
