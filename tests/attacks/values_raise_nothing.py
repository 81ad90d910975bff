# entry: attack
# data: null
# cpython: no
# expect: ["TypeError", "TypeError", "TypeError", "RuntimeError", "TypeError"]
"""Raises what is no exception."""


class Trick:
    def __new__(cls):
        return ValueError()


def attack(_):
    errors = []
    for what in (None, 1, object, "again", Trick):
        try:
            if what == "again":
                raise
            raise what
        except Exception as error:
            errors.append(type(error).__name__)
    return errors
