# entry: attack
# data: null
# cpython: no
# expect: 11
"""Uses `%` with every way to write its format wrongly."""


def attack(_):
    errors = 0
    for text, values in [("%", 1), ("%(", {}), ("%(x", {}), ("%(x)", {"x": 1}), ("%z", 1), ("%*", 1),
                         ("%.*f", (1,)),
                         ("%d", "x"), ("%c", "xy"), ("%c", 0x110000), ("%" * 100001, 1)]:
        try:
            text % values
        except (ValueError, TypeError, OverflowError, KeyError):
            errors += 1
    return errors
