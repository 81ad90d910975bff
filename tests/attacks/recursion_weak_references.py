# entry: attack
# data: null
# class: recursion
# cpython: no
"""A weak reference's callback drops the next object, which calls the next callback."""

import weakref


class Thing:
    pass


def attack(_):
    references, things = [], [Thing() for _ in range(20_000)]
    for n in range(len(things) - 1):
        holder = [things[n + 1]]
        references.append(weakref.ref(things[n], lambda _, holder=holder: holder.clear()))
    first = things[0]
    things.clear()
    del holder, first
    return "dropped"
