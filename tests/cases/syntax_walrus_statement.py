# entry: f
# data: null
# class: syntax

def f(x):
    y := 3
    return y
