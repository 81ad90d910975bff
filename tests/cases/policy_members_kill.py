# entry: f
# data: null
# class: policy
# policy: {"modules": {"math": ["sqrt"]}, "on_violation": "kill"}
# violations: ["modules math.cos main.py:13 f 1"]
# cpython: no
"""Under `kill` a refused member ends the run."""

import math


def f(_):
    return [math.sqrt(4), hasattr(math, "cos")]
