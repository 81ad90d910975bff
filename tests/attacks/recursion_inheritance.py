# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""A class with two hundred ancestors in a row, made, asked and dropped."""


def attack(_):
    cls = object
    try:
        for _ in range(200):
            cls = type("C", (cls,), {"__slots__": ()})
        issubclass(cls, int), hasattr(cls, "missing"), cls(), object.__subclasses__()
    except (RecursionError, TypeError):
        pass
    return "ended"
