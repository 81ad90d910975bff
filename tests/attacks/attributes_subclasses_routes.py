# entry: attack
# data: null
# cpython: no
# expect: [true, true]
"""Calls `__subclasses__` by other routes. All of them tell the same, and know the user's own class."""


class Mine:
    pass


def attack(_):
    shown = [
        object.__subclasses__(),
        type.__subclasses__(object),
        type.__dict__["__subclasses__"](object),
        ().__class__.__base__.__subclasses__(),
        type(object).__subclasses__.__get__(object)(),
        getattr(object, "__sub" + "classes__")(),
        Mine.__mro__[1].__subclasses__(),
    ]
    names = [sorted(found.__qualname__ for found in classes) for classes in shown]
    return [all(other == names[0] for other in names), "Mine" in names[0]]
