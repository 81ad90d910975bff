# entry: f
# data: null
# class: syntax

def f(x):
    del len(x)
