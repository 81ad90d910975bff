# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Deletes everything that native types allow to be deleted, and goes on using them."""

import itertools
import operator
import sys
import time
import types


def attack(_):
    samples = [None, slice(1), vars(int), types.CellType(1), iter([].pop, 1), reversed([]), sys.flags,
               sys.version_info,
               time.gmtime(0), itertools.count(), operator.itemgetter(1)]
    for cls, name in [(type(sample), name) for sample in samples for name in vars(type(sample))]:
        try:
            delattr(cls, name)
        except (TypeError, AttributeError):
            continue
    for sample in samples:
        for use in (repr, hash, len, iter, bool, next, dir, lambda x: x == x, lambda x: x + x, lambda x: x(),
                    lambda x: x[0],
                    lambda x: 1 in x, lambda x: f"{x}", lambda x: [1, 2][x], lambda x: x.__class__,
                    lambda x: x.missing):
            try:
                use(sample)
            except Exception:
                continue
    return "ended"
