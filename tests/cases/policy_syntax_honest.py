# entry: f
# data: [1, 2]
# policy: {"syntax": ["class", "lambda", "while", "try_star"]}
# violations: []
# expect: [3, "class, lambda, while"]
# cpython: no
"""What the policy does not name is free, and words in texts are no syntax."""


def f(data):
    total = 0
    for x in data:
        total += x
    try:
        return [total, eval("'class, lambda, while'")]
    except ValueError:
        return None
