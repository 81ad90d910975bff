# entry: attack
# data: null
# class: value
# cpython: no
"""Returns an object whose metaclass never answers when asked for the class's name."""


class Meta(type):
    @property
    def __name__(cls):
        while True:
            pass

    __module__ = __name__

    def __repr__(cls):
        while True:
            pass


class Thing(metaclass=Meta):
    pass


def attack(_):
    return [Thing()]
