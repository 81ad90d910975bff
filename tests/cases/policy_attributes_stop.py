# entry: f
# data: 3
# class: policy
# policy: {"attributes": "no-private"}
# violations: ["attributes _x main.py:18 inner 1"]
# cpython: no
"""Under `stop` the use raises where it stands, and the traceback points at it."""


class Box:
    pass


def f(x):
    box = Box()

    def inner():
        return [x, box._x + 1]

    return inner()
