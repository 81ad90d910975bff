# entry: f
# data: 3
# class: policy
# policy: {"attributes": "no-private", "on_violation": "kill"}
# violations: ["attributes _x main.py:13 __init__ 1"]
# cpython: no
"""Under `kill` the first use ends the run."""


class Box:
    def __init__(self, x):
        try:
            self._x = x
        finally:
            self.x = x


def f(x):
    return Box(x).x
