# entry: f
# data: null
# host: [{"name": "notify", "kind": "effect", "max_calls": 2}]
# violations: ["host notify main.py:15 f 1"]
# expect: "'notify' may be called 2 times at the most"
# cpython: no
"""The first call beyond the budget is refused."""

from host import notify


def f(_):
    try:
        while True:
            notify("again")
    except PolicyViolation as violation:
        return str(violation)
