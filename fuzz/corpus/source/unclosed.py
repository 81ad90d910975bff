def f(x):
    return [x, (1, {"a": 2}
