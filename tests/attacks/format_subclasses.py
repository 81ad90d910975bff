# entry: attack
# data: null
# cpython: no
# expect: []
"""Walks to `__subclasses__` in a format string. Fields read attributes and items, and call nothing."""


def attack(_):
    reached = []
    for text in ("{0.__class__.__subclasses__()}", "{0.__class__.__mro__[1].__subclasses__[0]}",
                 "{0.__reduce_ex__(2)}",
                 "{0.__class__.__base__.__subclasses__()[0].__init__.__globals__}"):
        try:
            reached.append(text.format(()))
        except (AttributeError, TypeError, KeyError):
            continue
    return reached
