# entry: attack
# data: null
# cpython: no
# expect: 14
"""Formats with every way to write a format string wrongly. Each is a ValueError or its like."""


def attack(_):
    errors = 0
    for text in ("{", "}", "{0", "{0.}", "{0[}", "{0[]}", "{!}", "{0!z}", "{:{}", "{0!r", "{.", "{[", "{{}",
                 "}{"):
        try:
            text.format(1, 2)
        except (ValueError, IndexError, KeyError, AttributeError, TypeError):
            errors += 1
    return errors
