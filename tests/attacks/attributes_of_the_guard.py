# entry: attack
# data: null
# cpython: no
# expect: []
"""Searches the guarded builtins for the original behind them."""


def attack(_):
    reached = []
    for guarded in (__import__, compile):
        for name in ("__closure__", "__globals__", "__wrapped__", "__code__", "__func__", "__self__",
                     "__defaults__",
                     "__dict__", "__objclass__", "func", "args"):
            found = getattr(guarded, name, None)
            if found and found is not __builtins__:
                reached.append(f"{guarded.__name__}.{name}")
    return reached
