# entry: f
# data: null
# policy: {"syntax": ["annotated_assignment", "augmented_item", "metaclass", "private_name"], "on_violation": "log"}
# violations: ["syntax metaclass main.py:13 Counter 1", "syntax annotated_assignment main.py:14 Counter 1", "syntax private_name main.py:14 Counter 1", "syntax augmented_item main.py:18 __init__ 1", "syntax annotated_assignment main.py:22 f 1"]
# expect: [[1], 2]
# cpython: no
"""The kinds that RestrictedPython refuses besides."""

class Meta(type):
    pass


class Counter(metaclass=Meta):
    _start: int = 0

    def __init__(self):
        self.counts = [self.start()]
        self.counts[0] += 1


def f(_):
    y: int = 2
    Counter.start = lambda self: 0
    return Counter().counts, y
