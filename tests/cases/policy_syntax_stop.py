# entry: f
# data: 2
# class: policy
# policy: {"syntax": ["lambda"]}
# violations: ["syntax lambda main.py:14 g 1"]
# cpython: no
"""Under `stop` nothing of a source with refused syntax runs."""

print("not printed")


class C:
    def g(self):
        return lambda: 1


def f(x):
    return x
