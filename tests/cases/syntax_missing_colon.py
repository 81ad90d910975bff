# entry: f
# data: null
# class: syntax

def f(x):
    if x > 3
        return x
