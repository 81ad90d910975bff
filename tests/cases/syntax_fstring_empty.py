# entry: f
# data: null
# class: syntax
# cpython: 3.12

def f(x):
    return f"value {}"
