# entry: f
# data: null
# class: syntax

def f(x, x):
    return x
