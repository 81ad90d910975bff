# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Shows containers that hold themselves, through each other and through views."""

import collections
import functools
import types


def attack(_):
    items, table, queue = [], {}, collections.deque()
    ordered, space = collections.OrderedDict(), types.SimpleNamespace()
    partial = functools.partial(print)
    partial.__setstate__((print, (partial,), {}, {}))
    items += [items, table, queue, ordered, space, partial]
    table.update(a=items, b=table, c=table.values())
    queue.extend([queue, items])
    ordered[1] = ordered
    space.me = space
    for container in (*items, table.items(), types.MappingProxyType(table), collections.ChainMap(table)):
        try:
            repr(container)
        except RecursionError:
            continue
    return "ended"
