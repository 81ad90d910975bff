# entry: f
# data: "1 + 1"
# policy: {"builtins": {"except": ["eval", "max"]}, "on_violation": "log"}
# violations: ["builtins eval main.py:13 f 1", "builtins max main.py:14 f 3", "builtins eval main.py:15 f 1"]
# expect: [2, 3, 2, "own"]
# cpython: no
"""Under `log` a refused builtin is used and counted; a name of the program's own is not one."""

import builtins


def f(text):
    two = eval(text)
    most = [max(i, 3) for i in range(3)]
    return [two, most[0], builtins.eval(text), own("own")]


def own(max):
    return max
