# entry: attack
# data: null
# class: recursion
# cpython: no
"""An `__instancecheck__` that asks the same question."""


class Meta(type):
    def __instancecheck__(cls, instance):
        return isinstance(instance, cls)


class Loop(metaclass=Meta):
    pass


def attack(_):
    return isinstance(1, Loop)
