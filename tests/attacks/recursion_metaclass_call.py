# entry: attack
# data: null
# class: recursion
# cpython: no
"""A metaclass whose `__call__` makes an instance."""


class Meta(type):
    def __call__(cls, *args):
        return cls(*args)


class Loop(metaclass=Meta):
    pass


def attack(_):
    return Loop()
