# entry: f
# data: null
# class: syntax

def f(x):
    *a = x
    return a
