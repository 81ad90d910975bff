# entry: attack
# data: null
# class: recursion
# cpython: no
"""A descriptor whose `__get__` gets."""


class Loop:
    def __get__(self, instance, owner):
        return owner.x


class Owner:
    x = Loop()


def attack(_):
    return Owner.x
