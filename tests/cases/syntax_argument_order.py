# entry: f
# data: null
# class: syntax
# cpython: 3.12

def f(x, y=1, z):
    return x
