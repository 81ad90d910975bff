# entry: f
# data: [3, 1, 2]
# policy: {"builtins": {"only": ["range", "len", "sorted", "print", "Exception", "ValueError", "__build_class__"]}}
# violations: []
# expect: [[1, 2, 3], [0, 1, 2], "mine", "mine", "caught", "field"]
# cpython: no
"""A program that uses the builtins it may, and gives names of others to what is its own."""

list = "mine"


class Own:
    set = "field"
    copy = set


def f(data, max="mine"):
    try:
        raise ValueError
    except PolicyViolation:
        caught = "violation"
    except Exception:
        caught = "caught"
    return [sorted(data), [i for i in range(len(data))], list, max, caught, Own.copy]
