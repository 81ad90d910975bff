# entry: f
# data: null
# policy: {"modules": {"math": ["sqrt"], "json": ["loads"]}, "on_violation": "log"}
# violations: ["modules math.cos main.py:9 <module> 1", "modules math.* <string>:1 <module> 1", "modules math.cos main.py:15 f 2", "modules json.dumps main.py:16 f 1", "modules statistics main.py:17 f 1"]
# expect: [1.0, 1.0, "[]", 2]
# cpython: no
"""Under `log` members that are refused are taken and counted."""

from math import cos
import json, math


def f(_):
    exec("from math import *")
    cosines = [math.cos(0) for _ in range(2)]
    text = json.dumps([])
    import statistics
    return [cos(0), cosines[0], text, statistics.mean([1, 3])]
