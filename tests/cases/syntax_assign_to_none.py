# entry: f
# data: null
# class: syntax

def f(x):
    None = x
