# entry: f
# data: null
# class: syntax

def f(x):
    return "né