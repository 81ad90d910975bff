# entry: attack
# data: null
# cpython: no
# expect: ["ZeroDivisionError", "TypeError", "TypeError", "RecursionError"]
"""Prints objects whose texts raise, are no text, or print."""


class Raises:
    def __str__(self):
        return 1 / 0


class NoText:
    def __str__(self):
        return b"x"


class NoRepr:
    __str__ = None


class Deep:
    def __str__(self):
        raise RecursionError


def attack(_):
    errors = []
    for cls in (Raises, NoText, NoRepr, Deep):
        try:
            print(cls())
        except Exception as error:
            errors.append(type(error).__name__)
    return errors
