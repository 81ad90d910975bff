# entry: f
# data: 2
# policy: {"syntax": ["lambda", "nested_function", "walrus"], "on_violation": "log"}
# violations: ["syntax lambda main.py:9 <module> 2", "syntax walrus main.py:9 <lambda> 1", "syntax nested_function main.py:13 f 1", "syntax walrus main.py:14 inner 1", "syntax lambda <string>:1 <module> 1"]
# expect: [4, 3]
# cpython: no
"""Under `log` refused syntax is found when it is compiled, run or not, and counted by its place."""

double, never = lambda x: 2 * (z := x), lambda x: 1 / 0


def f(x):
    def inner():
        return (y := x)

    return [double(inner()), eval("(lambda x: x + 1)(2)")]
