# entry: g
# data: null
# class: error
# cpython: no

def f(x):
    return x
