# entry: f
# data: null
# policy: {"on_violation": "log"}
# host: [{"name": "notify", "kind": "effect", "max_calls": 1}]
# violations: ["host notify main.py:14 <genexpr> 2"]
# expect: 3
# cpython: no
"""Calls of a host function beyond its budget pass under `log`, and are counted."""

from host import notify


def f(_):
    return sum(notify(i) is None for i in range(3))
