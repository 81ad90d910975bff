# entry: f
# data: null
# class: policy
# policy: {"builtins": {"except": ["eval"]}, "on_violation": "kill"}
# violations: ["builtins eval main.py:11 f 1"]
# cpython: no
"""Under `kill` a refused builtin ends the run, before it is called."""


def f(_):
    function = eval
    return 1
