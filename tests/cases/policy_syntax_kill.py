# entry: f
# data: 2
# class: policy
# policy: {"syntax": ["while"], "on_violation": "kill"}
# violations: ["syntax while <string>:2 <module> 1"]
# cpython: no
"""Under `kill` text that is run is held to the same kinds."""


def f(x):
    try:
        exec(b"x = 1\nwhile x: break\n")
    except BaseException:
        return x
